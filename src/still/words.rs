//! The few words that only the page without the app says. They are not among the messages, since those travel in the module.

use crate::catalogue::language::Language;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the English words say what each one is")]
pub enum Word {
    Language,
    Needs,
    Opening,
    SideBySide,
    Scheme,
    Status,
    MadeFor,
    Requires,
    Numbers,
    Attributes,
    Checked,
    Names,
    Questions,
    Clashes,
    Changes,
    Sources,
    Legend,
    Seeds,
}

impl Word {
    /// All of them.
    pub const ALL: [Word; 18] = [
        Word::Language,
        Word::Needs,
        Word::Opening,
        Word::SideBySide,
        Word::Scheme,
        Word::Status,
        Word::MadeFor,
        Word::Requires,
        Word::Numbers,
        Word::Attributes,
        Word::Checked,
        Word::Names,
        Word::Questions,
        Word::Clashes,
        Word::Changes,
        Word::Sources,
        Word::Legend,
        Word::Seeds,
    ];
}

/// The words in a language.
#[must_use]
pub fn word(word: Word, language: Language) -> &'static str {
    let [english, french, spanish] = match word {
        Word::Language => ["English", "Français", "Español"],
        Word::Needs => [
            "The questions need scripts and WebAssembly. Here is the catalogue, which needs neither.",
            "Les questions ont besoin de scripts et de WebAssembly. Voici le catalogue, qui s’en passe.",
            "Las preguntas necesitan scripts y WebAssembly. Este es el catálogo, que no los necesita.",
        ],
        Word::Opening => ["Opening…", "Ouverture…", "Abriendo…"],
        Word::SideBySide => ["The schemes side by side", "Les dispositifs côte à côte", "Los instrumentos, uno junto a otro"],
        Word::Scheme => ["Scheme", "Dispositif", "Instrumento"],
        Word::Status => ["Status", "Statut", "Situación"],
        Word::MadeFor => ["Made for", "Fait pour", "Pensado para"],
        Word::Requires => ["Requires", "Exige", "Exige"],
        Word::Numbers => [
            "Numbers lead to the sources at the end of the page.",
            "Les numéros renvoient aux sources, à la fin de la page.",
            "Los números llevan a las fuentes, al final de la página.",
        ],
        Word::Attributes => [
            "What is compared, and not stated by any source where an entry does not name it:",
            "Ce qui est comparé, et qu’aucune source n’indique là où une fiche n’en parle pas\u{a0}:",
            "Lo que se compara, y que ninguna fuente indica donde una ficha no lo menciona:",
        ],
        Word::Checked => ["compared with its sources on", "comparé avec ses sources le", "comparado con sus fuentes el"],
        Word::Names => {
            ["Other names met in documents", "Autres noms rencontrés dans des documents", "Otros nombres hallados en documentos"]
        }
        Word::Questions => ["What the advisor asks", "Ce que cette page demande", "Lo que pregunta el asesor"],
        Word::Clashes => ["Answers that hardly go together", "Réponses qui vont mal ensemble", "Respuestas poco compatibles"],
        Word::Changes => ["What is new", "Nouveautés", "Novedades"],
        Word::Sources => ["Sources", "Sources", "Fuentes"],
        Word::Legend => [
            "In square brackets: undated, and the years it must be from. In round ones: the year of its figures.",
            "Entre crochets\u{a0}: sans date, et les années dont il doit être. Entre parenthèses\u{a0}: l’année des chiffres.",
            "Entre corchetes: sin fecha, y los años de los que debe ser. Entre paréntesis: el año de las cifras.",
        ],
        Word::Seeds => [
            "The two founding documents, in their words",
            "Les deux documents de départ, dans leurs mots",
            "Los dos documentos de partida, en sus palabras",
        ],
    };
    match language {
        Language::English => english,
        Language::French => french,
        Language::Spanish => spanish,
    }
}
