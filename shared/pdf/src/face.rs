//! The typefaces: Titillium Web, the face of Italian public sites, and Noto Sans for the characters
//! it lacks. `build.rs` checks that the files are the right ones.

/// How heavy a text is. Each weight has a face of its own and one to fall back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Semibold,
    Bold,
}

impl Weight {
    /// Every weight, in the order of the enum.
    pub(crate) const ALL: [Self; 3] = [Self::Regular, Self::Semibold, Self::Bold];

    /// The faces to look for a character in, in order.
    pub(crate) fn faces(self) -> [Face; 2] {
        match self {
            Self::Regular => [Face::TitilliumRegular, Face::NotoRegular],
            Self::Semibold => [Face::TitilliumSemibold, Face::NotoBold],
            Self::Bold => [Face::TitilliumBold, Face::NotoBold],
        }
    }
}

/// One typeface file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    TitilliumRegular,
    TitilliumSemibold,
    TitilliumBold,
    NotoRegular,
    NotoBold,
}

impl Face {
    /// Every face, in the order of the enum.
    pub(crate) const ALL: [Self; 5] = [
        Self::TitilliumRegular,
        Self::TitilliumSemibold,
        Self::TitilliumBold,
        Self::NotoRegular,
        Self::NotoBold,
    ];

    /// The TrueType file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::TitilliumRegular => include_bytes!("../fonts/TitilliumWeb-Regular.ttf"),
            Self::TitilliumSemibold => include_bytes!("../fonts/TitilliumWeb-SemiBold.ttf"),
            Self::TitilliumBold => include_bytes!("../fonts/TitilliumWeb-Bold.ttf"),
            Self::NotoRegular => include_bytes!("../fonts/NotoSans-Regular.ttf"),
            Self::NotoBold => include_bytes!("../fonts/NotoSans-Bold.ttf"),
        }
    }

    /// The face's name inside the file: six capitals, which is also what ISO 32000-1 §9.6.4 asks of
    /// the tag that marks a subset.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::TitilliumRegular => "TITREG",
            Self::TitilliumSemibold => "TITSEM",
            Self::TitilliumBold => "TITBOL",
            Self::NotoRegular => "NOTREG",
            Self::NotoBold => "NOTBOL",
        }
    }
}
