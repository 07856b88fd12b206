//! Says how many bytes each of these files has in brotli: `weigh <file>…`. With `--keep` before them it also leaves each beside it, as
//! `<file>.br`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let keep = std::env::args_os().nth(1).is_some_and(|word| word == "--keep");
    for path in std::env::args_os().skip(1 + usize::from(keep)) {
        let compressed = std::fs::read(&path).and_then(|bytes| in_brotli(&bytes)).and_then(|compressed| {
            let mut beside = path.clone();
            beside.push(".br");
            if keep { std::fs::write(beside, &compressed) } else { Ok(()) }.map(|()| compressed.len())
        });
        match compressed {
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
fn in_brotli(mut bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &settings)?;
    Ok(compressed)
}
