//! Records in DynamoDB, files in S3, mail: the one adapter over the AWS SDK.
