//! Signed files: bytes, anchors and a time in, a verdict out.
