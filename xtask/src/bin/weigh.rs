//! Says how many bytes each of these files has in brotli: `weigh <file>…`.

use std::process::ExitCode;

fn main() -> ExitCode {
    for path in std::env::args_os().skip(1) {
        match std::fs::read(&path).and_then(|bytes| in_brotli(&bytes)) {
            Ok(size) => println!("{size}"),
            Err(error) => {
                eprintln!("{} cannot be weighed: {error}", path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// With the settings of a server that compresses its files once.
fn in_brotli(mut bytes: &[u8]) -> std::io::Result<usize> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &settings)?;
    Ok(compressed.len())
}
