//! Says how many bytes a file has in brotli: `weigh <file>`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("weigh needs the name of a file");
        return ExitCode::FAILURE;
    };
    match std::fs::read(path).and_then(|bytes| in_brotli(&bytes)) {
        Ok(size) => println!("{size}"),
        Err(error) => {
            eprintln!("the file cannot be weighed: {error}");
            return ExitCode::FAILURE;
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
