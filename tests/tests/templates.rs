//! The templates in `infra/` against the description of the deployment: everything that it names, and no right more.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use deployment::{
    Bucket, Deployed, FUNCTIONS_TEMPLATE, On, Table, Trigger, functions_template, rights,
};
use edge::{ROUTES, headers};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

fn template(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../infra").join(name);
    serde_saphyr::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn resources(template: &Value, kind: &str) -> Vec<(String, Value)> {
    let all = template["Resources"].as_object().unwrap().iter();
    all.filter(|(_, one)| one["Type"] == kind)
        .map(|(name, one)| (name.clone(), one["Properties"].clone()))
        .collect()
}

#[test]
fn the_functions_template_is_the_one_of_the_description() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FUNCTIONS_TEMPLATE);
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(kept == functions_template().unwrap(), "run: cargo run -p ristoro-deployment");
}

#[test]
fn every_route_leads_to_its_function_and_there_are_no_others() {
    let template = template("functions.yaml");
    let routes = resources(&template, "AWS::ApiGatewayV2::Route");
    let deployed: BTreeSet<(String, String)> = routes
        .iter()
        .map(|(_, route)| {
            let target = route["Target"]["Fn::Sub"].as_str().unwrap();
            let function = target.strip_prefix("integrations/${").unwrap();
            let function = function.strip_suffix("Integration}").unwrap().to_lowercase();
            (route["RouteKey"].as_str().unwrap().to_owned(), function)
        })
        .collect();
    let wanted: BTreeSet<(String, String)> = ROUTES
        .iter()
        .flat_map(|route| {
            let methods = route.method.taken().iter();
            methods.map(|method| {
                (format!("{method} {}", route.path), route.function.name().to_owned())
            })
        })
        .collect();
    assert_eq!(deployed, wanted);
    assert_eq!(routes.len(), wanted.len());
    // As many as an HTTP API may have.
    assert!(routes.len() <= 300, "{}", routes.len());
}

#[test]
fn roles_name_what_they_may_do_and_on_what() {
    let template = template("functions.yaml");
    let roles = resources(&template, "AWS::IAM::Role");
    assert_eq!(roles.len(), Deployed::all().count());
    for (name, role) in &roles {
        assert!(role.get("ManagedPolicyArns").is_none(), "{name}");
        let policies = role["Policies"].as_array().unwrap();
        let statements: Vec<&Value> = policies
            .iter()
            .flat_map(|policy| policy["PolicyDocument"]["Statement"].as_array().unwrap())
            .collect();
        let function =
            Deployed::all().find(|one| name.to_lowercase() == format!("{}role", one.name()));
        let wanted = rights(function.unwrap());
        assert_eq!(statements.len(), wanted.len(), "{name}");
        for (statement, right) in statements.iter().zip(wanted) {
            let actions: Vec<&str> = right.actions.iter().map(|action| action.as_str()).collect();
            assert_eq!(statement["Action"], json!(actions), "{name}");
            assert!(actions.iter().all(|action| !action.contains('*')), "{name}");
            let resource = statement["Resource"].to_string();
            // A star stands only where a bucket's keys of one beginning, or the function's own log, are named before it.
            let star = resource.find('*').is_none_or(|at| {
                let (before, after) = resource.split_at(at);
                (before.ends_with('/')
                    && before.contains(":s3:::ristoro-")
                    && !before.ends_with("}/"))
                    || (before.ends_with(":log-stream:") && after == "*\"}")
            });
            assert!(star, "{name}: {resource}");
        }
    }
}

#[test]
fn policies_of_what_is_not_a_role_allow_nothing_to_everybody() {
    for name in ["api", "storage", "site", "schedules", "alarms", "template", "global"] {
        let template = template(&format!("{name}.yaml"));
        assert!(resources(&template, "AWS::IAM::Role").is_empty(), "{name}: roles are generated");
        for (bucket, policy) in resources(&template, "AWS::S3::BucketPolicy") {
            for statement in policy["PolicyDocument"]["Statement"].as_array().unwrap() {
                let denied = statement["Effect"] == "Deny";
                assert!(denied || statement["Principal"] != "*", "{bucket}");
                let actions = statement["Action"].as_array().unwrap();
                assert!(actions.iter().all(|one| !one.as_str().unwrap().contains('*')), "{bucket}");
            }
        }
        for (bucket, properties) in resources(&template, "AWS::S3::Bucket") {
            let access = properties["PublicAccessBlockConfiguration"].as_object().unwrap();
            assert!(access.len() == 4 && access.values().all(|one| *one == true), "{bucket}");
            assert!(properties.get("BucketEncryption").is_some(), "{bucket}");
        }
    }
}

/// The one role that is not generated: a service of AWS has it, and no function.
#[test]
fn the_scanner_of_uploads_may_read_and_tag_what_is_uploaded_and_nothing_else() {
    let template = template("malware.yaml");
    let roles = resources(&template, "AWS::IAM::Role");
    assert_eq!(roles.len(), 1);
    let role = &roles.first().unwrap().1;
    let trusted = &role["AssumeRolePolicyDocument"]["Statement"][0]["Principal"];
    assert_eq!(*trusted, json!({ "Service": "malware-protection-plan.guardduty.amazonaws.com" }));
    assert!(role.get("ManagedPolicyArns").is_none());
    for statement in role["Policies"][0]["PolicyDocument"]["Statement"].as_array().unwrap() {
        let actions = statement["Action"].to_string();
        assert!(!actions.contains('*') && !actions.contains("s3:Delete"), "{actions}");
        let resources = statement["Resource"].to_string();
        for star in resources.match_indices('*').map(|(at, _)| &resources[..at]) {
            let named = ["applications/", "cup/"]
                .iter()
                .any(|folder| star.ends_with(&format!("${{AWS::Region}}/{folder}")))
                || star.ends_with("rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3");
            assert!(named, "{resources}");
        }
    }
    let plans = resources(&template, "AWS::GuardDuty::MalwareProtectionPlan");
    assert_eq!(plans.len(), Bucket::ALL.len());
    for ((name, plan), bucket) in plans.iter().zip(["documents", "incoming"]) {
        let of = &plan["ProtectedResource"]["S3Bucket"];
        assert!(of["BucketName"].to_string().contains(&format!("-{bucket}-")), "{name}");
        assert_eq!(of["ObjectPrefixes"], json!(["applications/", "cup/"]));
        assert_eq!(plan["Actions"]["Tagging"]["Status"], "ENABLED", "functions read the tag");
    }
}

/// Every alarm, and nothing that is none, stands in the table of what to do.
#[test]
fn operators_are_told_what_to_do_about_every_alarm() {
    let alarms: BTreeSet<String> = ["alarms", "malware"]
        .iter()
        .flat_map(|name| resources(&template(&format!("{name}.yaml")), "AWS::CloudWatch::Alarm"))
        .map(|(_, alarm)| {
            let name = alarm["AlarmName"]["Fn::Sub"].as_str().unwrap();
            name.strip_prefix("ristoro-${Stage}-").unwrap().to_owned()
        })
        .collect();
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/operations.md");
    let page = std::fs::read_to_string(page).unwrap();
    let table = page.split("| alarm |").nth(1).unwrap().split("\n\n").next().unwrap();
    let told: BTreeSet<String> = table
        .lines()
        .skip(2)
        .flat_map(|row| row.split('|').nth(1).unwrap().split(','))
        .map(|name| name.trim().trim_matches('`').to_owned())
        .collect();
    assert_eq!(told, alarms);
}

#[test]
fn tables_and_indexes_are_those_that_the_store_asks() {
    let template = template("storage.yaml");
    let tables = resources(&template, "AWS::DynamoDB::Table");
    assert_eq!(tables.len(), Table::ALL.len());
    for table in Table::ALL {
        let name = json!({ "Fn::Sub": format!("ristoro-${{Stage}}-{}", table.name()) });
        let (_, found) = tables.iter().find(|(_, one)| one["TableName"] == name).unwrap();
        assert_eq!(found["KeySchema"], keys("pk", "sk"));
        assert_eq!(found["BillingMode"], "PAY_PER_REQUEST");
        assert_eq!(found["TimeToLiveSpecification"]["AttributeName"], store::EXPIRY);
        assert_eq!(found["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"], true);
        let indexes = found.get("GlobalSecondaryIndexes").and_then(Value::as_array);
        let indexes = indexes.cloned().unwrap_or_default();
        assert_eq!(indexes.len(), table.indexes().len());
        for (index, wanted) in indexes.iter().zip(table.indexes()) {
            assert_eq!(index["IndexName"], wanted.name);
            assert_eq!(index["KeySchema"], keys(wanted.partition, wanted.sort));
            assert_eq!(index["Projection"]["ProjectionType"], "ALL");
        }
    }
}

fn keys(partition: &str, sort: &str) -> Value {
    json!([
        { "AttributeName": partition, "KeyType": "HASH" },
        { "AttributeName": sort, "KeyType": "RANGE" },
    ])
}

#[test]
fn buckets_and_schedules_wake_whom_the_description_says() {
    let storage = template("storage.yaml");
    let buckets = resources(&storage, "AWS::S3::Bucket");
    assert_eq!(buckets.len(), Bucket::ALL.len());
    let schedules = template("schedules.yaml");
    let rules = resources(&schedules, "AWS::Events::Rule");
    let mut woken = 0;
    for function in Deployed::all() {
        let arn = format!("function:ristoro-${{Stage}}-{}", function.name());
        for trigger in function.triggers() {
            match trigger {
                Trigger::Http => {}
                Trigger::Arrival { bucket, prefix } => {
                    let named = format!("ristoro-${{Stage}}-{}-", bucket.name());
                    let found = buckets
                        .iter()
                        .find(|(_, one)| one["BucketName"].to_string().contains(&named));
                    let notice = found.unwrap().1["NotificationConfiguration"].to_string();
                    assert!(
                        notice.contains(&arn) && notice.contains(&format!("\"{prefix}\"")),
                        "{notice}"
                    );
                }
                Trigger::ReturnedMail => {
                    let (_, rule) = rules
                        .iter()
                        .find(|(_, one)| one["EventPattern"]["source"] == json!(["aws.ses"]))
                        .unwrap();
                    let told = rule["EventPattern"]["detail-type"].to_string();
                    assert_eq!(told, r#"["Email Bounced","Email Complaint Received"]"#);
                    assert!(rule["Targets"].to_string().contains(&arn), "{arn}");
                    woken += 1;
                }
                Trigger::Every { minutes } => {
                    let unit = if *minutes == 1 { "minute" } else { "minutes" };
                    let rate = format!("rate({minutes} {unit})");
                    let found =
                        rules.iter().find(|(_, one)| one["ScheduleExpression"] == rate.as_str());
                    assert!(found.unwrap().1["Targets"].to_string().contains(&arn), "{arn}");
                    woken += 1;
                }
            }
        }
    }
    assert_eq!(woken, rules.len());

    // Who may put something into the queue of failures is who has it put there, and nobody else.
    let kept: BTreeSet<String> = resources(&schedules, "AWS::Lambda::EventInvokeConfig")
        .into_iter()
        .filter(|(_, one)| one["DestinationConfig"].is_object())
        .map(|(_, one)| one["FunctionName"]["Fn::Sub"].as_str().unwrap().to_owned())
        .collect();
    let may: BTreeSet<String> = Deployed::all()
        .filter(|function| rights(*function).iter().any(|right| right.on == On::Failures))
        .map(|function| format!("ristoro-${{Stage}}-{}", function.name()))
        .collect();
    assert_eq!(kept, may);
}

#[test]
fn pages_carry_the_headers_that_the_program_says() {
    let template = template("site.yaml");
    let policies = resources(&template, "AWS::CloudFront::ResponseHeadersPolicy");
    let policy = &policies.first().unwrap().1["ResponseHeadersPolicyConfig"];
    let security = &policy["SecurityHeadersConfig"];
    let bucket = "ristoro-${Stage}-incoming-${AWS::AccountId}-${AWS::Region}";
    let uploads = format!("https://{bucket}.s3.${{AWS::Region}}.amazonaws.com");
    let wanted = headers::page_policy(Some(&uploads));
    assert_eq!(
        security["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"],
        wanted.as_str()
    );
    let custom = policy["CustomHeadersConfig"]["Items"].as_array().unwrap();
    for (name, value) in headers::EVERY_PAGE {
        let given = match *name {
            "x-content-type-options" => security["ContentTypeOptions"].is_object(),
            "referrer-policy" => security["ReferrerPolicy"]["ReferrerPolicy"] == *value,
            "strict-transport-security" => {
                let transport = &security["StrictTransportSecurity"];
                let age = transport["AccessControlMaxAgeSec"].to_string();
                *value == format!("max-age={age}; includeSubDomains")
                    && transport["IncludeSubdomains"] == true
            }
            other => custom.iter().any(|one| one["Header"] == other && one["Value"] == *value),
        };
        assert!(given, "{name}");
    }
}
