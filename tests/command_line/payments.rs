//! A market that charges a fee says what it needs to take it.

use std::fs;

use crate::program::{NOWHERE, Said, TOKEN, WRONG, folder, run};

const FEE: &str =
    "[modes.offers]\npreset = \"kiwigigs\"\n[fee]\nbasis_points = 1000\nminimum = 300\nmaximum = 10000\n";
const FREE: &str = "[modes.dispatch]\npreset = \"kilibis\"\n";
const SEEN: [(&str, &str); 2] = [
    ("PUBLIC_URL", "https://gigs.example"),
    ("TELEGRAM_WEBHOOK_SECRET", "a-webhook-secret-of-thirty-two-characters"),
];

/// What `gigline check` says of this profile with these variables.
fn check(profile: &str, variables: &[(&str, &str)]) -> Said {
    let folder = folder();
    let path = folder.path().join("market.toml");
    fs::write(&path, profile).unwrap();
    let mut all = vec![
        ("TELEGRAM_BOT_TOKEN", TOKEN),
        ("TELEGRAM_API_URL", NOWHERE),
        ("MARKET", path.to_str().unwrap()),
    ];
    all.extend(variables);
    run(folder.path(), &["check"], &all)
}

#[test]
fn a_fee_needs_somebody_who_takes_it_and_an_address_to_pay_at() {
    let said = check(FEE, &[]);
    assert_eq!(said.code, WRONG, "{said:?}");
    assert_eq!((said.about("PAYMENTS").len(), said.about("PUBLIC_URL").len()), (1, 1), "{said:?}");
    let said = check(FEE, &[("PAYMENTS", "sandbox")]);
    assert_eq!((said.about("PAYMENTS").len(), said.about("PUBLIC_URL").len()), (0, 1), "{said:?}");
}

const KEYS: [(&str, &str); 2] =
    [("STRIPE_SECRET_KEY", "sk_test_0123456789"), ("STRIPE_WEBHOOK_SECRET", "whsec_new,whsec_old")];

/// The same with Stripe, and these of its variables set otherwise.
fn stripe(profile: &str, changed: &[(&'static str, &'static str)]) -> Said {
    let mut all = vec![SEEN[0], SEEN[1], ("PAYMENTS", "stripe"), ("STRIPE_API_URL", NOWHERE)];
    all.extend(KEYS.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name)));
    all.extend(changed);
    check(profile, &all)
}

#[test]
fn a_fee_asks_who_takes_it() {
    let said = check(FEE, &[SEEN[0], SEEN[1], ("PAYMENTS", "")]);
    assert_eq!((said.code, said.about("PAYMENTS").len()), (WRONG, 1), "{said:?}");
}

#[test]
fn case_48_without_its_secrets_stripe_takes_nothing() {
    for (variable, values) in [
        ("STRIPE_WEBHOOK_SECRET", ["", "whsec_", "secret", "whsec_new,,whsec_old"]),
        ("STRIPE_SECRET_KEY", ["", "pk_test_0123", "sk_0123", "sk_test_ 0123"]),
    ] {
        for value in values {
            let said = stripe(FEE, &[(variable, value)]);
            assert_eq!((said.code, said.about(variable).len()), (WRONG, 1), "{variable}={value}: {said:?}");
            assert!(value.len() < 8 || !said.err.contains(value), "a secret is not repeated: {said:?}");
        }
    }
    let said = stripe(FEE, &[("STRIPE_SECRET_KEY", "sk_live_0123456789")]);
    assert_eq!(
        (said.code, said.about("STRIPE_API_URL").len()),
        (WRONG, 1),
        "a live key in the open: {said:?}"
    );
}

#[test]
fn what_stripe_does_not_take_is_told_before_anybody_pays() {
    let poor = FEE.replace("minimum = 300", "minimum = 49");
    let fine = format!("currency = \"KWD\"\n{FEE}");
    let hasty = format!("{FEE}[clocks]\ncheckout = \"30 min\"\n");
    for (profile, key) in [(poor, "fee.minimum"), (fine, "fee.rounding"), (hasty, "clocks.checkout")] {
        let said = stripe(&profile, &[]);
        assert_eq!((said.code, said.about("MARKET").len()), (WRONG, 1), "{said:?}");
        assert!(said.about("MARKET")[0].contains(key), "{said:?}");
    }
}

#[test]
fn a_key_is_tried_and_says_whether_money_moves() {
    let said = stripe(FEE, &[]);
    assert_eq!(said.code, WRONG, "nobody answers there: {said:?}");
    assert!(said.out.contains("payments: stripe, test mode: no money moves"), "{said:?}");
    for secret in ["sk_test_0123456789", "whsec_new"] {
        assert!(!said.err.contains(secret) && !said.out.contains(secret), "{said:?}");
    }
}

#[test]
fn test_payments_are_refused_beside_a_live_key() {
    let key = "sk_live_0123456789";
    let said = check(FEE, &[SEEN[0], SEEN[1], ("PAYMENTS", "sandbox"), ("STRIPE_SECRET_KEY", key)]);
    assert_eq!((said.code, said.about("PAYMENTS").len()), (WRONG, 1), "{said:?}");
    assert!(!said.err.contains(key) && !said.out.contains(key), "{said:?}");
}

#[test]
fn a_test_provider_elsewhere_needs_a_key_and_a_secret() {
    let at = |url, more: &[(&'static str, &'static str)]| {
        let mut all = vec![SEEN[0], SEEN[1], ("PAYMENTS", "sandbox"), ("SANDBOX_PAYMENTS_URL", url)];
        all.extend(more);
        check(FEE, &all)
    };
    let said = at("pay", &[("SANDBOX_PAYMENTS_SECRET", "secret-of-nobody")]);
    assert_eq!(said.code, WRONG, "{said:?}");
    for variable in ["SANDBOX_PAYMENTS_URL", "SANDBOX_PAYMENTS_KEY", "SANDBOX_PAYMENTS_SECRET"] {
        assert_eq!(said.about(variable).len(), 1, "{said:?}");
    }
    assert!(!said.err.contains("secret-of-nobody"), "{said:?}");
    let secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
    let key = [("SANDBOX_PAYMENTS_KEY", "key"), ("SANDBOX_PAYMENTS_SECRET", secret)];
    let said = at("http://127.0.0.1:9", &key);
    assert!(said.out.contains("payments: sandbox, a test"), "{said:?}");
}

#[test]
fn a_provider_nobody_knows_is_refused_with_or_without_a_fee() {
    for profile in [FEE, FREE] {
        let said = check(profile, &[SEEN[0], SEEN[1], ("PAYMENTS", "shells")]);
        assert_eq!((said.code, said.about("PAYMENTS").len()), (WRONG, 1), "{said:?}");
    }
}

#[test]
fn what_is_configured_is_told() {
    let said = check(FEE, &[SEEN[0], SEEN[1], ("PAYMENTS", "sandbox")]);
    assert!(said.out.contains("payments: sandbox, a test"), "{said:?}");
    let said = check(FREE, &[]);
    assert!(said.out.contains("payments: none needed"), "{said:?}");
}
