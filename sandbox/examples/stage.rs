//! A stage with two people and no bot: point any bot at the address it prints.

use std::error::Error;

use sandbox::{EmulatorConfig, NewPerson, Sandbox, SandboxClock, SandboxConfig, router, run_pusher};

const TOKEN: &str = "1:EXAMPLE";
const KEY: &str = "example";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let port: u16 = std::env::args().nth(1).map_or(Ok(8081), |port| port.parse())?;
    let sandbox = Sandbox::new(SandboxConfig {
        emulator: EmulatorConfig {
            bot_id: 1,
            bot_username: "example_bot".into(),
            bot_name: "Example".into(),
            token: TOKEN.into(),
        },
        clock: SandboxClock::running(),
        stage_key: KEY.into(),
        hosts: Vec::new(),
        stories: None,
    });
    for (first_name, language) in [("Ana", "es"), ("Ben", "en")] {
        let person = NewPerson {
            first_name: first_name.into(),
            language_code: Some(language.into()),
            ..NewPerson::default()
        };
        sandbox.with(|emulator, now| emulator.add_person(now, person));
    }
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("stage    http://127.0.0.1:{port}/?key={KEY}");
    println!("Bot API  http://127.0.0.1:{port}/bot{TOKEN}/");
    tokio::spawn(run_pusher(sandbox.clone(), std::future::pending()));
    axum::serve(listener, router(&sandbox)).await?;
    Ok(())
}
