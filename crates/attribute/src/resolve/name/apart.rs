//! Two people of one surname, of whom the text gives one with a title alone: "Mr Orn" and "Mrs Orn".

use std::collections::BTreeSet;

use super::gender::{Gender, gender_of};
use super::inventory::{Inventory, Titled};
use super::people::People;

/// Titles that anybody can have.
const TELLS_NOTHING: &[&str] = &["dr", "hon", "former", "vice", "deputy", "acting"];

/// Adds those whom a title alone tells from everybody else of the surname; gives the surnames.
pub(crate) fn keep(people: &mut People, inventory: &Inventory) -> BTreeSet<String> {
    let mut apart = BTreeSet::new();
    for (last, titled) in &inventory.titled {
        let full: Vec<usize> = inventory
            .of_surname(last)
            .iter()
            .filter_map(|&nth| people.by_words.get(&inventory.full[nth].words).copied())
            .collect();
        let both = titled.he && titled.she;
        for gender in [Gender::He, Gender::She] {
            let told = if gender == Gender::He { titled.he } else { titled.she };
            let can = |&nth: &usize| people.all[nth].gender().is_none_or(|own| own == gender);
            if told && !full.iter().any(can) && (both || !full.is_empty()) {
                let title = |role: &&String| gender_of(role) == Some(gender);
                add(
                    people,
                    titled,
                    last,
                    titled.roles.iter().filter(title).cloned().collect(),
                    both && full.is_empty(),
                );
                apart.insert(last.clone());
            }
        }
        // "Chief Orn" before a niece of his is named.
        let office: Vec<String> = titled
            .roles
            .iter()
            .filter(|role| gender_of(role).is_none() && !TELLS_NOTHING.contains(&role.as_str()))
            .cloned()
            .collect();
        let later = |&nth: &usize| {
            let person = &people.all[nth];
            person.first_at > titled.first_at
                && person.has_office()
                && !office.iter().any(|role| person.roles.contains(role))
        };
        if !titled.he && !titled.she && !office.is_empty() && !full.is_empty() && full.iter().all(later) {
            add(people, titled, last, office, false);
            apart.insert(last.clone());
        }
    }
    apart
}

/// Adds one person whom each of these titles before the surname names.
fn add(people: &mut People, titled: &Titled, last: &str, titles: Vec<String>, with_title: bool) {
    let Some(first) = titles.first() else { return };
    let title: String = first.chars().take(1).flat_map(char::to_uppercase).chain(first.chars().skip(1)).collect();
    let written = if with_title { format!("{title} {}", titled.written) } else { titled.written.clone() };
    let nth = people.add(&[first.clone(), last.to_owned()], &written);
    people.all[nth].first_at = titled.first_at;
    for title in &titles {
        people.by_words.insert(vec![title.clone(), last.to_owned()], nth);
    }
    people.all[nth].roles.extend(titles);
}
