//! Speed of the stages on made-up coverage, one thread.
#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot set its stage ends")]

use ascribe_attribute::Engine;
use ascribe_compare::{Codebook, Voices, compare};
use ascribe_ingest::{Settings, from_reader};
use ascribe_query::{Gone, RunInfo, Writer};
use ascribe_tests::article;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use jiff::Timestamp;

const ARTICLES: usize = 100;

/// A codebook of many propositions on matters that newspapers write about, made of stock lists and frames as
/// people write them.
fn codebook(propositions: usize) -> Codebook {
    const THINGS: [&str; 25] = [
        "bridge",
        "school",
        "hospital",
        "harbour",
        "ferry",
        "tax",
        "court",
        "minister",
        "strike",
        "wage",
        "rent",
        "museum",
        "library",
        "forest",
        "river",
        "power station",
        "railway",
        "airport",
        "army",
        "border",
        "vaccine",
        "prison",
        "market",
        "factory",
        "festival",
    ];
    const PLACES: [&str; 40] = [
        "Arden", "Belmar", "Corvo", "Dunholm", "Elster", "Farrow", "Grimsby", "Halm", "Ister", "Jarl", "Kerl",
        "Lorvik", "Marna", "Norrvik", "Orlen", "Pell", "Quern", "Rask", "Sund", "Tarn", "Ulver", "Vell", "Wexham",
        "Ystad", "Zell", "Ambrose", "Brod", "Calder", "Dray", "Esk", "Fenwick", "Gault", "Hove", "Inver", "Jura",
        "Kilda", "Lisse", "Morven", "Nairn", "Oban",
    ];
    let mut toml = String::new();
    for nth in 0..propositions {
        let (thing, place) = (THINGS[nth % THINGS.len()], PLACES[nth / THINGS.len() % PLACES.len()]);
        let rule = match nth % 4 {
            0 => format!("bad = [\"{thing}\"]\naffirm = [\"{thing} & @fail\", \"{place} ... without {thing}\"]"),
            1 => format!(
                "topic = [\"{thing}\"]\nshould = [\"@end & {thing}\", \"@close & {thing}\"]\ndeny = [\"keep ... {thing}\"]"
            ),
            2 => format!(
                "topic = [\"{thing}\"]\naffirm = [\"{thing} & @dangerous\", \"{thing} & @destroy\"]\ndeny = [\"{thing} & @safe\"]"
            ),
            _ => format!("topic = [\"{thing}\"]\naffirm = [\"@hide\", \"{place} & @know\"]\ndeny = [\"@reveal\"]"),
        };
        let sentence = format!("The {thing} of {place} fails.");
        toml.push_str(&format!(
            "[[proposition]]\nid = \"p{nth}\"\nsentence = \"{sentence}\"\nabout = \"The {thing} of {place}.\"\n{rule}\n"
        ));
    }
    Codebook::parse(&toml).unwrap()
}

fn stages(criterion: &mut Criterion) {
    let texts: Vec<String> = (0..ARTICLES).map(article).collect();
    let settings = Settings::default();
    let documents: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| {
            let name = format!("{number}.txt");
            let record = from_reader(&name, std::io::Cursor::new(text.clone()), &settings).next().unwrap().unwrap();
            record.document(&settings, None).unwrap()
        })
        .collect();
    let engine = Engine::default();
    let findings: Vec<_> = documents.iter().map(|document| engine.attribute(document)).collect();

    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let mut group = criterion.benchmark_group("words");
    group.throughput(Throughput::Elements(words as u64));
    group.bench_function("ingest", |bench| {
        bench.iter(|| {
            for text in &texts {
                let record =
                    from_reader("a.txt", std::io::Cursor::new(text.clone()), &settings).next().unwrap().unwrap();
                std::hint::black_box(record.document(&settings, None).unwrap());
            }
        });
    });
    group.bench_function("extract", |bench| {
        bench.iter(|| documents.iter().map(|document| engine.extract(&document.text).len()).sum::<usize>());
    });
    group.bench_function("attribute", |bench| {
        bench.iter(|| documents.iter().map(|document| engine.attribute(document).statements.len()).sum::<usize>());
    });
    let small = Codebook::parse(include_str!("../../config/codebooks/belarus.toml")).unwrap();
    let large = codebook(1_000);
    for (name, codebook) in [("compare", &small), ("compare, 1,000 propositions", &large)] {
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let each = documents.iter().zip(&findings);
                let compared = each.map(|(document, found)| {
                    compare(document, &found.statements, Voices::default(), Some(codebook)).positions.len()
                });
                compared.sum::<usize>()
            });
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("documents");
    group.throughput(Throughput::Elements(ARTICLES as u64)).sample_size(20);
    let folder = tempfile::tempdir().unwrap();
    let run = RunInfo {
        version: "bench".to_owned(),
        config_sha256: String::new(),
        model: "bench".to_owned(),
        started: Timestamp::UNIX_EPOCH,
    };
    group.bench_function("store", |bench| {
        let path = folder.path().join("bench.ascribe");
        let fresh = || {
            let _ = std::fs::remove_file(&path);
        };
        bench.iter_batched(
            fresh,
            |()| {
                let mut writer = Writer::begin(&path, &run).unwrap();
                for (document, findings) in documents.iter().zip(&findings) {
                    writer.put(document, findings, "", Timestamp::UNIX_EPOCH).unwrap();
                }
                writer.finish(Timestamp::UNIX_EPOCH, Gone::Keep).unwrap()
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
