//! French. A no-break space stands before `: ; ? !` and inside « », so that no line begins with them.

use super::message::Message;

const MONTHS: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count < 2 { format!("{count} {one}") } else { format!("{count} {many}") }
}

/// The French words of a sentence.
#[must_use]
pub(super) fn text(message: Message<'_>) -> String {
    match message {
        Message::AppName => "Conseil en coopération".into(),
        Message::SkipToContent => "Aller au contenu".into(),
        Message::MainNavigation => "Navigation principale".into(),
        Message::Languages => "Langues".into(),
        Message::AllSchemes => "Tous les dispositifs".into(),
        Message::YourAdvice => "Votre conseil".into(),
        Message::NotOfficial => "Une base de discussion, et non un service officiel du CNRS.".into(),
        Message::NoRequests => "Une fois chargée, cette page n’envoie aucune requête, sauf si vous suivez un lien. Vos réponses restent dans son adresse.".into(),
        Message::Edition { edition } => format!("Catalogue, édition {edition}"),

        Message::StartTitle => "Quel dispositif de coopération pour votre projet\u{a0}?".into(),
        Message::StartLead => "Vous avez une ou un collègue à l’étranger et souhaitez officialiser votre coopération. Le CNRS propose pour cela une échelle de dispositifs, du premier essai au laboratoire commun. Cette page dit lequel convient, pourquoi, pourquoi pas les autres, et que faire ensuite.".into(),
        Message::StartHow => "Chaque raison vient d’une règle, et chaque règle cite sa source. Ce que vous laissez ouvert reste ouvert\u{a0}: l’inconnu n’est jamais un non.".into(),
        Message::StartTime => "Quelques questions, environ trois minutes. Vous pouvez vous arrêter à tout moment et lire le conseil obtenu.".into(),
        Message::WhichSide => "De quel côté êtes-vous\u{a0}?".into(),
        Message::SideCnrs => "Le côté CNRS".into(),
        Message::SideCnrsHint => "Vous travaillez dans une unité du CNRS, ou avec elle.".into(),
        Message::SidePartner => "Le côté partenaire".into(),
        Message::SidePartnerHint => "Vous travaillez à l’étranger, avec ou sans contact au CNRS.".into(),
        Message::Begin => "Commencer".into(),
        Message::GoOn => "Poursuivre les questions".into(),
        Message::StartOver => "Recommencer".into(),
        Message::ContinueToAdvice => "Voir le conseil".into(),

        Message::QuestionNumber { number, about } => format!("Question {number} sur {about} environ"),
        Message::SeveralAllowed => "Plusieurs réponses sont possibles.".into(),
        Message::DontKnowYet => "Je ne sais pas encore".into(),
        Message::DontKnowYetHint => "Reste ouvert\u{a0}: rien n’est exclu pour autant.".into(),
        Message::WhyAsked => "Pourquoi cette question".into(),
        Message::OtherSide => "L’autre côté le sait en général mieux\u{a0}; «\u{a0}Je ne sais pas encore\u{a0}» est une bonne réponse.".into(),
        Message::Continue => "Continuer".into(),
        Message::Back => "Retour".into(),
        Message::AdviceSoFar => "Voir le conseil à ce stade".into(),
        Message::NothingChosen => "Choisissez une réponse, ou «\u{a0}Je ne sais pas encore\u{a0}».".into(),
        Message::Error => "Erreur".into(),
        Message::AnswersSoFar => "Vos réponses".into(),
        Message::NoAnswersYet => "Aucune réponse pour l’instant.".into(),
        Message::Change => "Modifier".into(),
        Message::ChangeOf { question } => format!("Modifier\u{a0}: {question}"),

        Message::Suits => "Convient".into(),
        Message::Possible => "Possible".into(),
        Message::RuledOut => "Exclu".into(),
        Message::StatusOpen => "Ouvert".into(),
        Message::StatusReplaced { by, since } => format!("Remplacé par {by} ({since})"),
        Message::StatusBetweenInstitutions => "Entre établissements".into(),
        Message::StatusEntryOnly => "Notice seulement".into(),
        Message::Rank { rank } => format!("Rang {rank}"),
        Message::Stands { verdict } => format!("Selon vos réponses\u{a0}: {verdict}"),
        Message::BeforeRuledOut { next } => format!("Avant {next}, qui est exclu."),
        Message::BeforeReplaced { next } => format!("Avant {next}, qui est remplacé."),
        Message::BeforeAim { next } => format!("Avant {next}\u{a0}: plus proche de votre but."),
        Message::BeforePossible { next } => format!("Avant {next}, dont une condition reste ouverte."),
        Message::BeforeBalance { next } => format!("Avant {next}\u{a0}: davantage de vos réponses plaident pour lui."),
        Message::BeforeOpen { next } => format!("Avant {next}\u{a0}: moins de ses conditions restent ouvertes."),
        Message::BeforeCommitment { next } => format!("Avant {next}\u{a0}: à égalité, et l’engagement est plus léger."),

        Message::HeadlineReading { acronym, name } => format!("{acronym}\u{a0}: {name}"),
        Message::HeadlineReadingReplaced { acronym, name, successor } => format!("{acronym}\u{a0}: {name}. Pour un nouveau projet, {successor} prend sa place"),
        Message::HeadlineReadingUnnamed => "Quel nom avez-vous rencontré\u{a0}?".into(),
        Message::HeadlineExisting { acronym } => format!("Votre {acronym}, et ce qui peut lui succéder"),
        Message::HeadlineExistingUnnamed => "Votre accord, et ce qui peut lui succéder".into(),
        Message::HeadlineFindPartner => "D’abord, trouver un partenaire dans une unité du CNRS".into(),
        Message::HeadlineTooEarly => "Il est trop tôt pour le dire".into(),
        Message::HeadlineInstitutions => "Ce sont les établissements qui décident".into(),
        Message::HeadlineSuits { acronym, name } => format!("{acronym}, {name}, convient à votre projet"),
        Message::HeadlineSuitsIf { acronym, name, count } => {
            if count < 2 { format!("{acronym}, {name}, convient à votre projet, si un point est réglé") } else { format!("{acronym}, {name}, convient à votre projet, si {count} points sont réglés") }
        }
        Message::HeadlineNothingMeets => "En l’état, aucun dispositif ouvert ne répond à ce but".into(),
        Message::WhatCanFollow => "Ce qui peut suivre".into(),
        Message::MadeForItBlocked { acronym } => format!("{acronym} est fait pour ce but. Ce qui s’y oppose\u{a0}:"),
        Message::WouldDoInstead { acronym, name } => format!("Ce qui pourrait en tenir lieu\u{a0}: {acronym}, {name}."),
        Message::InstitutionsLead => "Aucune équipe ne peut candidater. Pour elle, la voie d’accès est celle des appels conjoints qu’ouvrent les établissements.".into(),
        Message::TooEarlyLead => "Dites ce qui doit exister à la fin\u{a0}: c’est ce qui classe les dispositifs avant tout le reste. Voici, en attendant, où ils en sont.".into(),

        Message::AdviceTitle => "Conseil".into(),
        Message::FromAnswers { count } => format!("D’après {}.", counted(count, "réponse", "réponses")),
        Message::SettledFirst => "Plus aucune question ne peut changer quoi que ce soit.".into(),
        Message::Why => "Pourquoi".into(),
        Message::Facts => "Ce que disent les sources".into(),
        Message::NextStep => "Que faire ensuite".into(),
        Message::NextAnswer { question } => format!("Répondre à la question la plus utile\u{a0}: «\u{a0}{question}\u{a0}»"),
        Message::NextRead { acronym } => format!("Lire la notice {acronym}."),
        Message::NextFindPartner => "Trouver, dans une unité du CNRS, une personne qui porte le projet avec vous\u{a0}; tous les dispositifs l’exigent.".into(),
        Message::NextJointCalls { acronym } => format!("Chercher les appels conjoints ouverts dans le cadre d’un {acronym}."),
        Message::NextSettle => "Régler ce qui reste ouvert\u{a0}:".into(),
        Message::NextChange { acronym, changes } => format!("{acronym} redeviendrait possible avec\u{a0}: {changes}."),
        Message::NextStayInformal => "Rester informel\u{a0}: tout n’appelle pas un dispositif.".into(),
        Message::ChangeTo { question, choice } => format!("{question}\u{a0}: {choice}"),
        Message::HandsYours => "vous pouvez le changer".into(),
        Message::HandsTime => "le temps peut le changer".into(),
        Message::HandsGiven => "donné".into(),
        Message::TheOthers => "Les autres".into(),
        Message::StillOpen => "Encore ouvert".into(),
        Message::OpenCount { count } => {
            if count < 2 { format!("{count} question peut encore changer quelque chose.") } else { format!("{count} questions peuvent encore changer quelque chose.") }
        }
        Message::Notices => "À relire".into(),
        Message::AlsoConsider => "À côté des dispositifs".into(),
        Message::SeeScheme { acronym } => format!("Tous les faits sur {acronym}"),

        Message::For => "Pour".into(),
        Message::Against => "Contre".into(),
        Message::Open => "Ouvert".into(),
        Message::Noted => "À savoir".into(),
        Message::MadeFor { aims } => format!("Fait pour\u{a0}: {aims}."),
        Message::YouSaid { choices } => format!("Vous avez dit\u{a0}: {choices}"),
        Message::NotAnswered { question } => format!("Pas encore de réponse\u{a0}: {question}"),
        Message::SourcesUndecided => "Les sources ne tranchent pas.".into(),
        Message::ToCheck { check } => format!("À vérifier\u{a0}: {check}"),
        Message::OurReading => "notre lecture".into(),
        Message::ReasonsCount { count } => counted(count, "raison", "raisons"),

        Message::SchemesTitle => "Tous les dispositifs".into(),
        Message::SchemesLead => "Les dispositifs d’aujourd’hui et ceux qu’ils ont remplacés, tels que leurs sources les présentent.".into(),
        Message::LightestFirst => "De l’engagement le plus léger au plus fort\u{a0}; l’ordre est notre lecture.".into(),
        Message::NotStated => "Non précisé".into(),
        Message::WordedOtherwise => "formulé autrement".into(),
        Message::AboutYou => "concerne vos réponses".into(),
        Message::WayIn => "Comment y entrer".into(),
        Message::WhatDiffers { successor } => format!("Ce qui diffère de {successor}"),
        Message::Successor => "Pour un nouveau projet".into(),
        Message::Predecessor => "Avant lui".into(),
        Message::Notes => "À savoir".into(),
        Message::SourcesTitle => "Sources".into(),
        Message::OldAddress => "ancienne adresse".into(),
        Message::Checked { date } => format!("Notice comparée à ses sources le {date}."),
        Message::NameIsOurs => "Le nom dans cette langue est notre traduction.".into(),
        Message::AlsoCalled { names } => format!("Se rencontre aussi sous\u{a0}: {names}."),
        Message::GenerationToolKit => "Boîte à outils (avant 2019)".into(),
        Message::Generation2020 => "2020".into(),
        Message::GenerationToday => "Aujourd’hui".into(),
        Message::SeedWords => "Dans les mots de la source".into(),
        Message::Years { from, to } => {
            if from == to { counted(usize::from(from), "an", "ans") } else { format!("{from} à {to} ans") }
        }

        Message::Undated => "sans date".into(),
        Message::UndatedAbout { years } => format!("sans date, vers {years}"),
        Message::UndatedBefore { year } => format!("sans date, avant {year}"),
        Message::UndatedAfter { year } => format!("sans date, {year} ou après"),
        Message::FiguresFor { year } => format!("chiffres de {year}"),
        Message::Month { month: number } => month(number).into(),
        Message::MonthOf { month: number, year } => format!("{} {year}", month(number)),
        Message::DayOf { day: 1, month: number, year } => format!("1er {} {year}", month(number)),
        Message::DayOf { day, month: number, year } => format!("{day} {} {year}", month(number)),

        Message::LinkNotice => "Une partie de ce lien n’a pas été comprise".into(),
        Message::LinkUnknownKey { key } => format!("«\u{a0}{key}\u{a0}» n’est pas une question de cette page\u{a0}; ce point a été laissé de côté."),
        Message::LinkUnknownChoice { question, said } => format!("«\u{a0}{said}\u{a0}» n’est pas une réponse à «\u{a0}{question}\u{a0}»\u{a0}; la question reste ouverte."),
        Message::LinkTooMany { question } => format!("«\u{a0}{question}\u{a0}» attend une réponse, et plusieurs ont été données\u{a0}; la question reste ouverte."),
        Message::LinkTwice { key } => format!("«\u{a0}{key}\u{a0}» y figure deux fois\u{a0}; la première compte."),
        Message::LinkUnknownValue { key, said } => format!("«\u{a0}{said}\u{a0}» ne correspond à rien de connu pour «\u{a0}{key}\u{a0}»\u{a0}; ce point a été laissé de côté."),
        Message::LinkTooLong => "Ce lien est plus long que tous ceux que fait cette page\u{a0}; il n’a pas été lu.".into(),
        Message::LinkKept { count } => if count < 2 { format!("{count} réponse a été gardée.") } else { format!("{count} réponses ont été gardées.") },
        Message::Dismiss => "Fermer cet avis".into(),

        Message::And => "et".into(),
    }
}
