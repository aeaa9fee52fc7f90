use std::fs;

use super::*;

fn tree(files: &[&str]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for file in files {
        let path = root.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "Text.").unwrap();
    }
    root
}

fn locators(root: &Path, pattern: &str) -> Vec<String> {
    let found = discover(root, pattern).unwrap();
    found.map(|file| file.map_or_else(|problem| format!("! {problem}"), |file| file.locator)).collect()
}

#[test]
fn files_come_sorted_and_named_from_the_root() {
    let root = tree(&["b.txt", "a/2.txt", "a/1.txt", "a/deep/3.html", ".hidden/x.txt", "a/.y.txt"]);
    assert_eq!(locators(root.path(), "b.txt"), ["b.txt"]);
    assert_eq!(locators(root.path(), "."), ["a/1.txt", "a/2.txt", "a/deep/3.html", "b.txt"]);
    assert_eq!(locators(root.path(), "a"), ["a/1.txt", "a/2.txt", "a/deep/3.html"]);
    assert_eq!(locators(root.path(), "a/*.txt"), ["a/1.txt", "a/2.txt"]);
    assert_eq!(locators(root.path(), "**/*.{txt,html}"), ["a/1.txt", "a/2.txt", "a/deep/3.html", "b.txt"]);
    assert_eq!(locators(root.path(), "a/*/../../b.txt"), [""; 0]);
    assert_eq!(locators(root.path(), "./a/../b.txt"), ["b.txt"]);
}

#[test]
fn files_elsewhere_are_named_as_their_pattern_leads_to_them() {
    let root = tree(&["work/pipeline.toml", "shared/news/1.txt", "shared/news/old/2.txt", "other/news/1.txt"]);
    let work = root.path().join("work");
    assert_eq!(locators(&work, "../shared/news/*.txt"), ["shared/news/1.txt"]);
    assert_eq!(locators(&work, "../other/news/*.txt"), ["other/news/1.txt"]);
    assert_eq!(locators(&work, ".././shared/./news"), ["shared/news/1.txt", "shared/news/old/2.txt"]);
    assert_eq!(locators(&work, "../shared/news/old/2.txt"), ["shared/news/old/2.txt"]);
    assert_eq!(locators(&work, "../shared/**/2.txt"), ["shared/news/old/2.txt"]);
    let absolute = |path: &str| locators(&work, root.path().join(path).to_str().unwrap());
    assert_eq!(absolute("shared/news/*.txt"), ["news/1.txt"]);
    assert_eq!(absolute("shared/news/old/2.txt"), ["old/2.txt"]);
    // What has no name of its own in the pattern takes that of its folder.
    assert_eq!(locators(&root.path().join("shared/news/old"), "../*.txt"), ["news/1.txt"]);
}

#[test]
fn names_with_wildcards_are_names_first() {
    let root = tree(&["report[1].txt", "report1.txt"]);
    assert_eq!(locators(root.path(), "report[1].txt"), ["report[1].txt"]);
}

#[test]
fn what_cannot_be_looked_for_is_an_error() {
    let root = tree(&["a/1.txt"]);
    let error = |pattern| discover(root.path(), pattern).map(|_| ()).unwrap_err();
    assert!(matches!(error("b.txt"), Error::Missing { .. }));
    assert!(matches!(error("b/*.txt"), Error::Missing { .. }));
    assert!(matches!(error("a/[.txt"), Error::Pattern { .. }));
    assert_eq!(locators(root.path(), "a/*.html"), [""; 0]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_but_not_in_circles() {
    let root = tree(&["a/1.txt", "b/2.txt"]);
    std::os::unix::fs::symlink(root.path().join("b"), root.path().join("a/b")).unwrap();
    std::os::unix::fs::symlink(root.path().join("a"), root.path().join("b/loop")).unwrap();
    std::os::unix::fs::symlink(root.path().join("nowhere"), root.path().join("a/gone.txt")).unwrap();
    let found = locators(root.path(), "a");
    assert_eq!(found[0], "a/1.txt");
    assert_eq!(found[1], "a/b/2.txt");
    assert!(found[2].contains("leads back to a"), "{}", found[2]);
    assert!(found[3].starts_with("! a/gone.txt"), "{}", found[3]);
    assert_eq!(found.len(), 4);
}

#[test]
fn finds_tells_which_files_a_pattern_means() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for file in ["news/a.txt", "news/deep/b.txt", "news/c.md"] {
        std::fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
        std::fs::write(root.join(file), "x").unwrap();
    }
    for (pattern, path, found) in [
        ("news/*.txt", "news/a.txt", true),
        ("news/*.txt", "news/./new.txt", true),
        ("news/*.txt", "news/deep/b.txt", false),
        ("news/**/*.txt", "news/deep/b.txt", true),
        ("news/*.txt", "news/c.md", false),
        ("news", "news/c.md", true),
        ("news", "news/.hidden", false),
        ("news/a.txt", "news/a.txt", true),
        ("news/a.txt", "news/c.md", false),
    ] {
        assert_eq!(discover(root, pattern).unwrap().finds(&root.join(path)), found, "{pattern} {path}");
    }
}
