# Recipes that people and continuous integration share. `just` lists them.

default:
    @just --list

# Build the program and its plugins, optimised
build:
    cargo build --release --locked

# Make the demo's record and exports in config/out
demo: build
    ./target/release/ascribe run config/demo.toml

# Run a pipeline
run PIPELINE *ARGS: build
    ./target/release/ascribe run {{PIPELINE}} {{ARGS}}

# Run all tests
test:
    cargo test --workspace --locked

# Check format and lints
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets --locked -- -D warnings

# Everything continuous integration runs
ci:
    .ci/run

# Kill a run at random moments and check what it leaves; slower than a test
soak KILLS="50": build
    cargo run --release --locked -p ascribe-tests --bin soak -- {{KILLS}}

# Measure time and peak memory on made-up documents
bench: build
    @echo "machine: $(uname -srm), $(getconf _NPROCESSORS_ONLN) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
    cargo bench --locked --workspace
    cargo run --release --locked -p ascribe-tests --bin memory

# Measure the engine on the texts of a corpus, on one thread
speed CORPUS:
    cargo run --release --locked -p ascribe-attribute --example speed -- {{CORPUS}}

# Learn the model that comes with ascribe anew, from PolNeAR's train split
train CORPUS: build
    ./target/release/ascribe train {{CORPUS}} --out crates/attribute/models/default.model

# Install program and plugins under PREFIX: PREFIX/bin and PREFIX/lib/ascribe/plugins
install PREFIX: build
    install -d {{PREFIX}}/bin {{PREFIX}}/lib/ascribe/plugins
    install -m 755 target/release/ascribe {{PREFIX}}/bin/
    find target/release -maxdepth 1 -name '*ascribe_export_*' \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec install -m 755 {} {{PREFIX}}/lib/ascribe/plugins/ \;
    {{PREFIX}}/bin/ascribe plugins list
