//! Reading a call's parameters wherever a client puts them: query, JSON, form or multipart.

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use crate::errors::ApiError;
use crate::files::UploadedFile;

/// Largest body of a call, in bytes: one upload and its fields.
pub(super) const MAX_BODY: usize = 52 << 20;

/// Parameters and files of one call.
#[derive(Default)]
pub(super) struct CallBody {
    pub params: Map<String, Value>,
    pub files: Vec<UploadedFile>,
}

impl CallBody {
    /// Reads a request; what stands in the body wins over the query.
    pub async fn read(request: Request) -> Result<Self, ApiError> {
        let mut call = Self::default();
        call.add_form(request.uri().query().unwrap_or_default().as_bytes());
        let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let content_type = content_type.unwrap_or_default().to_lowercase();
        if content_type.starts_with("multipart/form-data") {
            call.add_multipart(request).await?;
        } else if content_type.starts_with("application/json") {
            call.add_json(&whole(request.into_body()).await?)?;
        } else {
            call.add_form(&whole(request.into_body()).await?);
        }
        Ok(call)
    }

    fn add_form(&mut self, text: &[u8]) {
        for (name, value) in url::form_urlencoded::parse(text) {
            self.params.insert(name.into_owned(), Value::String(value.into_owned()));
        }
    }

    fn add_json(&mut self, bytes: &[u8]) -> Result<(), ApiError> {
        if bytes.is_empty() {
            return Ok(());
        }
        match serde_json::from_slice(bytes) {
            Ok(Value::Object(fields)) => self.params.extend(fields),
            Ok(Value::Null) => {}
            _ => return Err(ApiError::bad_request("can't parse request body as a JSON object")),
        }
        Ok(())
    }

    async fn add_multipart(&mut self, request: Request) -> Result<(), ApiError> {
        let broken = || ApiError::bad_request("can't parse multipart body");
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| broken())?;
        while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(str::to_owned);
            let mime = part.content_type().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|_| ApiError::body_too_large())?.to_vec();
            if let Some(name) = name {
                self.files.push(UploadedFile { field, name, mime, bytes });
            } else {
                let text = String::from_utf8(bytes).map_err(|_| broken())?;
                self.params.insert(field, Value::String(text));
            }
        }
        Ok(())
    }
}

async fn whole(body: Body) -> Result<axum::body::Bytes, ApiError> {
    to_bytes(body, MAX_BODY).await.map_err(|_| ApiError::body_too_large())
}
