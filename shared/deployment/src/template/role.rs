//! What a function may do, as its role says it.

use super::expression::resource;
use crate::function::Deployed;
use crate::right::{Action, Right};
use crate::rights::rights;
use serde_json::{Value, json};

/// A role that only this function takes, with its rights and no others.
pub(super) fn role(function: Deployed) -> Value {
    let statements: Vec<Value> =
        rights(function).iter().map(|right| statement(right, function)).collect();
    json!({
        "Type": "AWS::IAM::Role",
        "Properties": {
            "AssumeRolePolicyDocument": {
                "Version": "2012-10-17",
                "Statement": [{
                    "Effect": "Allow",
                    "Principal": { "Service": "lambda.amazonaws.com" },
                    "Action": "sts:AssumeRole",
                }],
            },
            "Policies": [{
                "PolicyName": "what-it-may-do",
                "PolicyDocument": { "Version": "2012-10-17", "Statement": statements },
            }],
        },
    })
}

fn statement(right: &Right, function: Deployed) -> Value {
    let actions: Vec<&str> = right.actions.iter().copied().map(Action::as_str).collect();
    json!({ "Effect": "Allow", "Action": actions, "Resource": resource(right.on, function) })
}
