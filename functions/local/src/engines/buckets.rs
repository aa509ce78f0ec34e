//! What the S3 engine does: the operations that the store asks for, on files of a folder.

use super::error::Cause;
use super::tags::Tags;
use crate::data_folder::{DataFolder, Turn};
use s3s::dto::{
    CreateBucketInput, CreateBucketOutput, DeleteObjectInput, DeleteObjectOutput, GetObjectInput,
    GetObjectOutput, GetObjectRetentionInput, GetObjectRetentionOutput, GetObjectTaggingInput,
    GetObjectTaggingOutput, HeadObjectInput, HeadObjectOutput, ListObjectVersionsInput,
    ListObjectVersionsOutput, ListObjectsV2Input, ListObjectsV2Output, Object, ObjectVersion,
    PutObjectInput, PutObjectOutput, Tag,
};
use s3s::{S3, S3Error, S3ErrorCode, S3Request, S3Response, S3Result};
use s3s_fs::FileSystem;

/// The folder of a data folder that holds the files.
const FOLDER: &str = "files";

/// The buckets.
pub(super) struct Buckets {
    files: FileSystem,
    tags: Tags,
    data: DataFolder,
}

impl Buckets {
    pub(super) fn in_folder(data: &DataFolder, tags: Tags) -> Result<Self, Cause> {
        let folder = data.folder(FOLDER)?;
        // The engine numbers the files that it has not finished, and clears them away when it begins:
        // not while another program is writing one.
        let _turn = data.turn()?;
        let files = FileSystem::new(folder).map_err(|error| format!("{error:?}"))?;
        Ok(Self { files, tags, data: data.clone() })
    }

    async fn turn(&self) -> S3Result<Turn> {
        let data = self.data.clone();
        let turn = tokio::task::spawn_blocking(move || data.turn()).await;
        turn.map_err(s3s::S3Error::internal_error)?.map_err(s3s::S3Error::internal_error)
    }

    /// Whether a file is here without its checksum, which the engine writes last: it was killed
    /// meanwhile, and nobody was told that the file is kept.
    async fn is_half_made(&self, request: &S3Request<PutObjectInput>) -> bool {
        let PutObjectInput { bucket, key, checksum_sha256, .. } = &request.input;
        let asked =
            HeadObjectInput { bucket: bucket.clone(), key: key.clone(), ..Default::default() };
        let head = self.files.head_object(asking(request, asked)).await;
        checksum_sha256.is_some() && head.is_ok_and(|head| head.output.checksum_sha256.is_none())
    }
}

/// The version that an object has in a bucket that keeps none, as S3 calls it.
const UNVERSIONED: &str = "null";

/// An object as the only version of it.
fn only_version(object: Object) -> ObjectVersion {
    ObjectVersion {
        key: object.key,
        size: object.size,
        e_tag: object.e_tag,
        last_modified: object.last_modified,
        is_latest: Some(true),
        version_id: Some(UNVERSIONED.to_owned()),
        ..Default::default()
    }
}

/// The same request with another question.
fn asking<A, B>(request: &S3Request<A>, input: B) -> S3Request<B> {
    S3Request {
        input,
        method: request.method.clone(),
        uri: request.uri.clone(),
        headers: request.headers.clone(),
        extensions: request.extensions.clone(),
        credentials: request.credentials.clone(),
        region: request.region.clone(),
        service: request.service.clone(),
        trailing_headers: None,
    }
}

#[async_trait::async_trait]
impl S3 for Buckets {
    async fn create_bucket(
        &self,
        request: S3Request<CreateBucketInput>,
    ) -> S3Result<S3Response<CreateBucketOutput>> {
        self.files.create_bucket(request).await
    }

    async fn head_object(
        &self,
        request: S3Request<HeadObjectInput>,
    ) -> S3Result<S3Response<HeadObjectOutput>> {
        self.files.head_object(request).await
    }

    async fn get_object(
        &self,
        request: S3Request<GetObjectInput>,
    ) -> S3Result<S3Response<GetObjectOutput>> {
        self.files.get_object(request).await
    }

    /// One at a time: the engine would give two programs the same name for an unfinished file, and
    /// looks whether there is a file already before it writes one. Posted forms come here too, with their
    /// whole file.
    async fn put_object(
        &self,
        mut request: S3Request<PutObjectInput>,
    ) -> S3Result<S3Response<PutObjectOutput>> {
        let _turn = self.turn().await?;
        if request.input.if_none_match.is_some() && self.is_half_made(&request).await {
            request.input.if_none_match = None;
        }
        let (bucket, key) = (request.input.bucket.clone(), request.input.key.clone());
        let kept = self.files.put_object(request).await?;
        self.tags.forget(&bucket, &key).await.map_err(S3Error::internal_error)?;
        Ok(kept)
    }

    async fn delete_object(
        &self,
        request: S3Request<DeleteObjectInput>,
    ) -> S3Result<S3Response<DeleteObjectOutput>> {
        let (bucket, key) = (request.input.bucket.clone(), request.input.key.clone());
        let gone = self.files.delete_object(request).await?;
        self.tags.forget(&bucket, &key).await.map_err(S3Error::internal_error)?;
        Ok(gone)
    }

    async fn get_object_tagging(
        &self,
        request: S3Request<GetObjectTaggingInput>,
    ) -> S3Result<S3Response<GetObjectTaggingOutput>> {
        let GetObjectTaggingInput { bucket, key, .. } = request.input.clone();
        let object =
            HeadObjectInput { bucket: bucket.clone(), key: key.clone(), ..Default::default() };
        self.files.head_object(asking(&request, object)).await?;
        let tags = self.tags.of(&bucket, &key).await.map_err(S3Error::internal_error)?;
        let tag = |(name, value)| Tag { key: Some(name), value: Some(value) };
        Ok(S3Response::new(GetObjectTaggingOutput {
            tag_set: tags.into_iter().map(tag).collect(),
            version_id: None,
        }))
    }

    async fn list_objects_v2(
        &self,
        request: S3Request<ListObjectsV2Input>,
    ) -> S3Result<S3Response<ListObjectsV2Output>> {
        self.files.list_objects_v2(request).await
    }

    /// As S3 lists a bucket that keeps no versions: each object has one.
    async fn list_object_versions(
        &self,
        request: S3Request<ListObjectVersionsInput>,
    ) -> S3Result<S3Response<ListObjectVersionsOutput>> {
        let ListObjectVersionsInput { bucket, prefix, key_marker, max_keys, .. } =
            request.input.clone();
        let listing = ListObjectsV2Input {
            bucket,
            prefix,
            max_keys,
            start_after: key_marker,
            ..Default::default()
        };
        let listed = self.files.list_objects_v2(asking(&request, listing)).await?.output;
        let versions: Vec<_> =
            listed.contents.unwrap_or_default().into_iter().map(only_version).collect();
        let last = versions.last().and_then(|version| version.key.clone());
        let more = listed.is_truncated.unwrap_or_default();
        Ok(S3Response::new(ListObjectVersionsOutput {
            is_truncated: Some(more),
            next_version_id_marker: more.then(|| UNVERSIONED.to_owned()),
            next_key_marker: last.filter(|_| more),
            versions: Some(versions),
            ..Default::default()
        }))
    }

    /// Nothing is locked here.
    async fn get_object_retention(
        &self,
        _: S3Request<GetObjectRetentionInput>,
    ) -> S3Result<S3Response<GetObjectRetentionOutput>> {
        Err(S3ErrorCode::NoSuchObjectLockConfiguration.into())
    }
}
