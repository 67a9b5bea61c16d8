//! A page as HTML: plain, without scripts, readable on a phone.

use dialogues::render::{PayAction, PayPage};

/// How soon a page that waits looks again, in seconds.
const AGAIN: u32 = 3;

/// The page of a fee.
pub(super) fn page(page: &PayPage) -> String {
    let test = page.test.as_ref().map(|words| format!("<p class=\"test\">{}</p>", safe(words)));
    let about: Vec<String> = page.about.iter().map(|line| format!("<p>{}</p>", safe(line))).collect();
    let figures: Vec<String> = page
        .figures
        .iter()
        .map(|(name, amount)| format!("<div><dt>{}</dt><dd>{}</dd></div>", safe(name), safe(amount)))
        .collect();
    let rules: Vec<String> = page.rules.iter().map(|line| format!("<p>{}</p>", safe(line))).collect();
    let (about, figures, rules) = (about.concat(), figures.concat(), rules.concat());
    let (back, chat) = &page.back;
    let body = format!(
        "{}<h1>{}</h1>{about}<dl>{figures}</dl><p class=\"standing\" role=\"status\">{}</p>{}<div class=\"rules\">{rules}</div><p><a href=\"{}\">{}</a></p>",
        test.unwrap_or_default(),
        safe(&page.title),
        safe(&page.standing),
        action(&page.action),
        safe(chat),
        safe(back),
    );
    whole(&page.language, &page.title, &body, page.again)
}

/// A page of a few words.
pub(super) fn note(title: &str, words: &str) -> String {
    whole("", title, &format!("<h1>{}</h1><p>{}</p>", safe(title), safe(words)), false)
}

fn action(action: &PayAction) -> String {
    match action {
        PayAction::Pay(label) => format!("<form method=\"post\"><button>{}</button></form>", safe(label)),
        PayAction::Leave(label, url) => {
            format!("<p><a class=\"button\" href=\"{}\">{}</a></p>", safe(url), safe(label))
        }
        PayAction::Wait | PayAction::None => String::new(),
    }
}

fn whole(language: &str, title: &str, body: &str, waits: bool) -> String {
    let again =
        if waits { format!("<meta http-equiv=\"refresh\" content=\"{AGAIN}\">") } else { String::new() };
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title>{again}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"/pay.css\"></head><body><main>{body}</main></body></html>",
        safe(language),
        safe(title),
    )
}

/// Text is text, whoever wrote it.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(action: PayAction, again: bool) -> PayPage {
        PayPage {
            language: "en".into(),
            title: "Booking fee".into(),
            test: None,
            about: vec!["With <b>Ben</b> & \"co\"".into()],
            figures: vec![("Total".into(), "$80".into())],
            rules: vec!["Kept <later>".into()],
            standing: "Pay".into(),
            action,
            again,
            back: ("Back".into(), "https://t.me/bot".into()),
        }
    }

    #[test]
    fn nothing_a_stranger_chose_is_markup() {
        let html =
            page(&sample(PayAction::Leave("Go".into(), "https://pay.example/\"><script>".into()), false));
        assert!(html.contains("&lt;b&gt;Ben&lt;/b&gt; &amp; &quot;co&quot;"), "{html}");
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    }

    #[test]
    fn only_a_page_that_waits_comes_anew_by_itself() {
        assert!(page(&sample(PayAction::Wait, true)).contains("http-equiv=\"refresh\""));
        assert!(!page(&sample(PayAction::Pay("Pay $8".into()), false)).contains("refresh"));
    }
}
