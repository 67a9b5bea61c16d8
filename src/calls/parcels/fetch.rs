//! One file: where it is, its bytes, and what is left of them.

use domain::parcel::{Cleaning, File, LARGEST};
use serde::Deserialize;
use serde_json::json;

use crate::{
    cleaning::blank,
    fetched::Outcome,
    ports::{Answer, Download, Painted, Ports, Unclean},
};

/// A file that may be sent on.
pub(super) struct Clean {
    /// What it is.
    pub ending: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

#[derive(Deserialize)]
struct Found {
    file_path: Option<String>,
    file_size: Option<u64>,
}

/// Fetches a file and cleans it.
pub(super) async fn fetch(ports: &Ports, file: &File) -> Result<Clean, Outcome> {
    let path = find(ports, file).await?;
    let bytes = match ports.wire.download(&path, LARGEST).await {
        Download::Done(bytes) => bytes,
        Download::TooLarge => return Err(Outcome::TooLarge),
        Download::Gone => return Err(Outcome::Gone),
        Download::Lost => return Err(Outcome::Later),
    };
    match &file.cleaning {
        Cleaning::Picture => match ports.cleaner.picture(bytes).await {
            Ok(Painted { bytes, ending }) => Ok(Clean { ending: ending.into(), bytes }),
            Err(Unclean::TooLarge) => Err(Outcome::TooLarge),
            Err(Unclean::Broken) => Err(Outcome::Broken),
            Err(Unclean::Unavailable) => Err(Outcome::Later),
        },
        Cleaning::Film => {
            let bytes = blank(bytes).ok_or(Outcome::Broken)?;
            Ok(Clean { ending: "mp4".into(), bytes })
        }
        Cleaning::Nothing { ending } => {
            Ok(Clean { ending: ending.clone().unwrap_or_else(|| "bin".into()), bytes })
        }
    }
}

/// Where Telegram has it.
async fn find(ports: &Ports, file: &File) -> Result<String, Outcome> {
    match ports.wire.call("getFile", json!({ "file_id": file.source })).await {
        Answer::Done(found) => match serde_json::from_str(&found) {
            Ok(Found { file_size: Some(size), .. }) if size > LARGEST => Err(Outcome::TooLarge),
            Ok(Found { file_path: Some(path), .. }) => Ok(path),
            _ => Err(Outcome::Gone),
        },
        Answer::Refused { description, .. } if description.to_ascii_lowercase().contains("too big") => {
            Err(Outcome::TooLarge)
        }
        Answer::Refused { code: 400 | 403 | 404, .. } => Err(Outcome::Gone),
        Answer::Refused { .. } | Answer::Lost => Err(Outcome::Later),
    }
}
