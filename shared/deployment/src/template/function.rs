//! A function, its log, and what leads requests to it.

use super::expression::{
    bucket_name, has, log_name, named, only_if, reference, resource_name, substituted,
};
use super::role::role;
use crate::function::Deployed;
use crate::trigger::Trigger;
use crate::variable::{Source, Variable};
use serde_json::{Map, Value, json};

/// Everything that is there for one function, by name.
pub(super) fn resources(function: Deployed) -> Map<String, Value> {
    let name = resource_name(function);
    let mut resources = Map::from_iter([
        (format!("{name}Function"), lambda(function)),
        (format!("{name}Role"), role(function)),
        (format!("{name}Log"), log(function)),
    ]);
    if function.triggers().contains(&Trigger::Http) {
        resources.insert(format!("{name}Integration"), integration(function));
        resources.insert(format!("{name}Permission"), permission(function));
    }
    resources
}

fn lambda(function: Deployed) -> Value {
    let name = resource_name(function);
    let variables = Variable::ALL.iter().filter(|variable| variable.is_of(function));
    let variables: Map<String, Value> =
        variables.map(|variable| (variable.name.to_owned(), value(variable.source))).collect();
    let mut properties = json!({
        "FunctionName": substituted(named(function.name())),
        "Runtime": "provided.al2023",
        "Handler": "bootstrap",
        "Architectures": [reference("Architecture")],
        "Code": format!("../target/lambda/{}.zip", function.name()),
        "MemorySize": function.memory(),
        "Timeout": function.timeout(),
        "Role": { "Fn::GetAtt": [format!("{name}Role"), "Arn"] },
        "LoggingConfig": { "LogGroup": reference(&format!("{name}Log")), "LogFormat": "JSON" },
        "Environment": { "Variables": variables },
    });
    if let Some(most) = function.at_most() {
        properties["ReservedConcurrentExecutions"] = only_if("Reserve", most.into());
    }
    json!({ "Type": "AWS::Lambda::Function", "Properties": properties })
}

fn value(source: Source) -> Value {
    match source {
        Source::Parameter(parameter) => reference(parameter),
        Source::Optional(parameter) => only_if(&has(parameter), reference(parameter)),
        Source::Table(table) => substituted(named(table.name())),
        Source::Bucket(bucket) => substituted(bucket_name(bucket)),
        Source::Secret { parameter, member } => secret(parameter, member),
        Source::OptionalSecret { parameter, member } => {
            only_if(&has(parameter), secret(parameter, member))
        }
    }
}

/// Read when the template is deployed, and kept with the function, encrypted.
fn secret(parameter: &str, member: &str) -> Value {
    substituted(format!("{{{{resolve:secretsmanager:${{{parameter}}}:SecretString:{member}}}}}"))
}

fn log(function: Deployed) -> Value {
    json!({
        "Type": "AWS::Logs::LogGroup",
        "Properties": {
            "LogGroupName": substituted(log_name(function)),
            "RetentionInDays": reference("LogDays"),
        },
    })
}

fn integration(function: Deployed) -> Value {
    json!({
        "Type": "AWS::ApiGatewayV2::Integration",
        "Properties": {
            "ApiId": reference("Api"),
            "IntegrationType": "AWS_PROXY",
            "IntegrationUri": { "Fn::GetAtt": [format!("{}Function", resource_name(function)), "Arn"] },
            "PayloadFormatVersion": "2.0",
            "TimeoutInMillis": 30000,
        },
    })
}

/// The API, and no other, may call it for a request.
fn permission(function: Deployed) -> Value {
    let api = "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*";
    json!({
        "Type": "AWS::Lambda::Permission",
        "Properties": {
            "Action": "lambda:InvokeFunction",
            "FunctionName": reference(&format!("{}Function", resource_name(function))),
            "Principal": "apigateway.amazonaws.com",
            "SourceArn": substituted(api),
        },
    })
}
