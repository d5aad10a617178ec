//! What a call that failed tells: whose fault it was, and what a person can do.

use mastodon::{ApiError, Response, TransportError, endpoints::instance::GetInstance, read_answer};

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
    let headers = headers.iter().map(|(name, value)| (name.to_string(), value.to_string()));
    Response { status, headers: headers.collect(), body: body.to_owned() }
}

fn error(status: u16, body: &str) -> ApiError {
    ApiError::from_response(&response(status, &[], body))
}

#[test]
fn each_status_has_its_meaning() {
    let told = r#"{"error":"The words"}"#;
    let message = || "The words".to_owned();
    assert_eq!(error(401, told), ApiError::SignedOut { message: message() });
    assert_eq!(error(403, told), ApiError::Forbidden { message: message() });
    assert_eq!(error(404, told), ApiError::NotFound);
    assert_eq!(error(410, told), ApiError::Gone);
    let invalid = ApiError::Invalid { message: message(), details: Default::default() };
    assert_eq!(error(400, told), invalid);
    assert_eq!(error(422, told), invalid);
    assert_eq!(error(429, told), ApiError::TooMany { reset: None });
    assert_eq!(error(500, told), ApiError::Server { status: 500, message: message() });
    assert_eq!(error(503, told), ApiError::Server { status: 503, message: message() });
    assert_eq!(error(413, told), ApiError::Unexpected { status: 413, message: message() });
}

#[test]
fn details_are_kept_by_field() {
    let body = r#"{
        "error": "Validation failed: Username has already been taken, Password is too short",
        "details": {
            "username": [{"error":"ERR_TAKEN","description":"has already been taken"}],
            "password": [
                {"error":"ERR_TOO_SHORT","description":"is too short"},
                {"error":"ERR_NEW_CODE"}
            ]
        }
    }"#;
    let ApiError::Invalid { details, .. } = error(422, body) else { panic!("not invalid") };
    let codes = |field: &str| -> Vec<&str> {
        details[field].iter().map(|detail| detail.error.as_str()).collect()
    };
    assert_eq!(details.keys().collect::<Vec<_>>(), ["password", "username"]);
    assert_eq!(codes("username"), ["ERR_TAKEN"]);
    assert_eq!(codes("password"), ["ERR_TOO_SHORT", "ERR_NEW_CODE"]);
}

#[test]
fn oauth_tells_its_errors_in_two_fields() {
    let body = r#"{"error":"invalid_grant","error_description":"The code has expired."}"#;
    let ApiError::Invalid { message, .. } = error(400, body) else { panic!("not invalid") };
    assert_eq!(message, "The code has expired.");
}

#[test]
fn too_many_says_when_to_come_back() {
    let reset = |headers: &[(&str, &str)]| match ApiError::from_response(&response(
        429,
        headers,
        r#"{"error":"Too many requests"}"#,
    )) {
        ApiError::TooMany { reset } => reset,
        other => panic!("{other:?}"),
    };
    let time = ("x-ratelimit-reset", "2026-08-01T13:50:00.037659Z");
    assert_eq!(reset(&[time]).as_deref(), Some("2026-08-01T13:50:00.037659Z"));
    assert_eq!(reset(&[time, ("retry-after", "60")]).as_deref(), Some("60"));
    assert_eq!(reset(&[]), None);
}

#[test]
fn a_proxys_html_is_no_message() {
    let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    assert_eq!(error(502, page), ApiError::Server { status: 502, message: String::new() });
    assert_eq!(error(403, page), ApiError::Forbidden { message: String::new() });
    assert_eq!(error(500, ""), ApiError::Server { status: 500, message: String::new() });
}

#[test]
fn plain_texts_instead_of_details_are_kept_as_the_message() {
    // GoToSocial puts what is wrong into the one text.
    let body = r#"{"error":"Bad Request: reason too short, should be at least 40 characters"}"#;
    let ApiError::Invalid { message, details } = error(400, body) else { panic!("not invalid") };
    assert!(message.contains("at least 40 characters"));
    assert!(details.is_empty());
}

#[test]
fn an_error_of_another_shape_still_has_its_meaning() {
    for body in [r#"{"error":{"code":7}}"#, r#""no""#, r#"{"error":null,"details":"none"}"#] {
        let empty = ApiError::Invalid { message: String::new(), details: Default::default() };
        assert_eq!(error(422, body), empty, "{body}");
    }
}

#[test]
fn details_of_another_shape_leave_the_message() {
    let body = r#"{"error":"No","details":["username is taken"]}"#;
    let ApiError::Invalid { message, details } = error(422, body) else { panic!("not invalid") };
    assert_eq!((message.as_str(), details.len()), ("No", 0));
}

#[test]
fn an_answer_that_is_no_json_is_unreadable() {
    let page = response(200, &[], "<html>Welcome to the hotel's network</html>");
    let answer = read_answer::<GetInstance>(&page);
    assert!(matches!(answer, Err(ApiError::Unreadable { .. })), "{answer:?}");
    let cut = response(200, &[], r#"{"domain":"geno.exa"#);
    let answer = read_answer::<GetInstance>(&cut);
    assert!(matches!(answer, Err(ApiError::Unreadable { .. })), "{answer:?}");
}

#[test]
fn a_redirect_is_no_answer() {
    let answer = read_answer::<GetInstance>(&response(302, &[], r#"{"domain":"x.example"}"#));
    assert!(matches!(answer, Err(ApiError::Unexpected { status: 302, .. })), "{answer:?}");
}

#[test]
fn only_what_may_pass_is_worth_another_try() {
    let passing = [
        ApiError::from(TransportError::Network),
        ApiError::from(TransportError::TimedOut),
        error(429, ""),
        error(502, ""),
    ];
    for error in passing {
        assert!(error.may_pass(), "{error:?}");
    }
    for status in [400, 401, 403, 404, 410, 413, 422] {
        assert!(!error(status, "").may_pass(), "{status}");
    }
}
