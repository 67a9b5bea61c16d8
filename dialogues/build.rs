//! Watches the folder of the languages: what is embedded from it is watched file by file, a new file is not.

fn main() {
    println!("cargo::rerun-if-changed=../locales");
}
