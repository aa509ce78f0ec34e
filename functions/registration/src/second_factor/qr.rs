//! A text as a QR code, for a page to draw.

use edge::Refusal;
use edge::api::QrCode;
use qrcodegen::{QrCode as Modules, QrCodeEcc};
use std::fmt::Write as _;

/// The white margin around it, in modules (ISO/IEC 18004 wants four).
const MARGIN: i32 = 4;

/// The drawing of a text: each run of dark modules is a rectangle.
pub(super) fn drawn(text: &str) -> Result<QrCode, Refusal> {
    let modules = Modules::encode_text(text, QrCodeEcc::Medium);
    let modules = modules.map_err(|error| Refusal::fault(error.to_string()))?;
    let side = modules.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let dark = (x..side).take_while(|&x| modules.get_module(x, y)).count();
            let run = i32::try_from(dark).unwrap_or_default();
            if run > 0 {
                let (left, top) = (x + MARGIN, y + MARGIN);
                write!(path, "M{left} {top}h{run}v1h-{run}z").map_err(Refusal::fault)?;
            }
            x += run.max(1);
        }
    }
    Ok(QrCode { side: u32::try_from(side + 2 * MARGIN).unwrap_or_default(), path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules of a drawing, `true` where it is dark.
    fn painted(code: &QrCode) -> Vec<Vec<bool>> {
        let side = usize::try_from(code.side).unwrap();
        let mut painted = vec![vec![false; side]; side];
        for rectangle in code.path.split_terminator('z') {
            let (at, run) = rectangle.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let run: usize = run.split('v').next().unwrap().parse().unwrap();
            painted[y][x..x + run].fill(true);
        }
        painted
    }

    #[test]
    fn what_is_drawn_is_the_code() {
        let text =
            "otpauth://totp/Ristoro:R7K2M9X4A%20anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let drawn = drawn(text).unwrap();
        let modules = Modules::encode_text(text, QrCodeEcc::Medium).unwrap();
        for (y, row) in painted(&drawn).iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let at = |place: usize| i32::try_from(place).unwrap() - MARGIN;
                // Outside of the code nothing is dark.
                assert_eq!(*dark, modules.get_module(at(x), at(y)), "{x} {y}");
            }
        }
        assert_eq!(drawn.side, u32::try_from(modules.size() + 8).unwrap());
    }
}
