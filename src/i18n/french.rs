//! French. A no-break space stands before `: ; ? !` and inside « », so that no line begins with them.

use super::message::Message;

/// The French words of a sentence, with `{name}` where a datum goes.
#[must_use]
pub(super) fn template(message: Message<'_>) -> &'static str {
    match message {
        Message::AppName => "Conseil en coopération",
        Message::SkipToContent => "Aller au contenu",
        Message::MainNavigation => "Navigation principale",
        Message::Languages => "Langues",
        Message::AllSchemes => "Tous les dispositifs",
        Message::YourAdvice => "Votre conseil",
        Message::NotOfficial => "Une base de discussion, et non un service officiel du CNRS.",
        Message::NoRequests => {
            "Une fois chargée, cette page n’envoie aucune requête, sauf si vous suivez un lien. Vos réponses restent dans son adresse."
        }
        Message::Edition { .. } => "Catalogue, édition {edition}",

        Message::StartTitle => "Quel dispositif de coopération pour votre projet\u{a0}?",
        Message::StartLead => {
            "Vous travaillez avec quelqu’un à l’étranger et souhaitez donner à cette coopération un cadre officiel. Le CNRS propose pour cela une échelle de dispositifs, du premier essai au laboratoire commun. Cette page dit lequel convient, pourquoi, pourquoi pas les autres, et que faire ensuite."
        }
        Message::StartHow => {
            "Chaque raison vient d’une règle, et chaque règle cite sa source. Ce que vous laissez ouvert reste ouvert\u{a0}: l’inconnu n’est jamais un non."
        }
        Message::StartTime => {
            "Quelques questions, environ trois minutes. Vous pouvez vous arrêter à tout moment et lire le conseil obtenu."
        }
        Message::WhichSide => "De quel côté êtes-vous\u{a0}?",
        Message::SideCnrs => "Du côté du CNRS",
        Message::SideCnrsHint => "Vous travaillez dans une unité du CNRS, ou avec l’une d’elles.",
        Message::SidePartner => "Du côté du partenaire",
        Message::SidePartnerHint => "Vous travaillez à l’étranger, avec ou sans contact au CNRS.",
        Message::Begin => "Commencer",
        Message::GoOn => "Poursuivre les questions",
        Message::StartOver => "Recommencer",

        Message::QuestionNumber { .. } => "Question {number} sur {about} environ",
        Message::SeveralAllowed => "Plusieurs réponses sont possibles.",
        Message::DontKnowYet => "Je ne sais pas encore",
        Message::DontKnowYetHint => "Reste ouvert\u{a0}: rien n’est exclu pour autant.",
        Message::WhyAsked => "Pourquoi cette question",
        Message::OtherSide => "L’autre côté le sait souvent mieux\u{a0}; «\u{a0}Je ne sais pas encore\u{a0}» est une bonne réponse.",
        Message::Continue => "Continuer",
        Message::Back => "Retour",
        Message::AdviceSoFar => "Voir le conseil à ce stade",
        Message::NothingChosen => "Choisissez une réponse, ou «\u{a0}Je ne sais pas encore\u{a0}».",
        Message::Error => "Erreur",
        Message::AnswersSoFar => "Vos réponses",
        Message::NoAnswersYet => "Aucune réponse pour l’instant.",
        Message::Change => "Modifier",
        Message::ChangeOf { .. } => "Modifier\u{a0}: {question}",

        Message::Suits => "Convient",
        Message::Possible => "Possible",
        Message::RuledOut => "Exclu",
        Message::StatusOpen => "Ouvert",
        Message::StatusReplaced { .. } => "Remplacé par {by} ({since})",
        Message::StatusBetweenInstitutions => "Entre institutions",
        Message::StatusEntryOnly => "Notice seulement",
        Message::Stands { .. } => "Selon vos réponses\u{a0}: {verdict}",
        Message::BeforeRuledOut { .. } => "Avant {next}, qui est exclu.",
        Message::BeforeReplaced { .. } => "Avant {next}, qui est remplacé.",
        Message::BeforeAim { .. } => "Avant {next}\u{a0}: plus proche de votre but.",
        Message::BeforePossible { .. } => "Avant {next}, dont une condition reste ouverte.",
        Message::BeforeBalance { .. } => "Avant {next}\u{a0}: davantage de vos réponses plaident pour lui.",
        Message::BeforeOpen { .. } => "Avant {next}\u{a0}: moins de ses conditions restent ouvertes.",
        Message::BeforeCommitment { .. } => "Avant {next}\u{a0}: à égalité, et l’engagement est plus léger.",

        Message::HeadlineReading { .. } => "{acronym}\u{a0}: {name}",
        Message::HeadlineReadingReplaced { .. } => "{acronym}\u{a0}: {name}. Pour un nouveau projet, {successor} prend sa place",
        Message::HeadlineReadingUnnamed => "Quel nom avez-vous rencontré\u{a0}?",
        Message::HeadlineExisting { .. } => "Votre {acronym}, et ce qui peut lui succéder",
        Message::HeadlineExistingUnnamed => "Votre accord, et ce qui peut lui succéder",
        Message::HeadlineFindPartner => "D’abord, trouver un partenaire dans une unité du CNRS",
        Message::HeadlineTooEarly => "Il est trop tôt pour le dire",
        Message::HeadlineInstitutions => "Ce sont les institutions qui décident",
        Message::HeadlineSuits { .. } => "{acronym}, {name}, convient à votre projet",
        Message::HeadlineSuitsIf { count: 0 | 1, .. } => "{acronym}, {name}, convient à votre projet, sous réserve d’un point à régler",
        Message::HeadlineSuitsIf { .. } => "{acronym}, {name}, convient à votre projet, sous réserve de {count} points à régler",
        Message::HeadlineNothingMeets => "En l’état, aucun dispositif ouvert ne répond à ce but",
        Message::WhatCanFollow => "Ce qui peut suivre",
        Message::MadeForItBlocked { .. } => "Le dispositif {acronym} est fait pour ce but. Ce qui s’y oppose\u{a0}:",
        Message::WouldDoInstead { .. } => "Ce qui pourrait en tenir lieu\u{a0}: {acronym}, {name}.",
        Message::InstitutionsLead => {
            "Une équipe de recherche n’y candidate pas\u{a0}: elle y accède par les appels conjoints qu’ouvrent les institutions."
        }
        Message::TooEarlyLead => {
            "Dites ce que vous souhaitez mettre en place\u{a0}: c’est ce qui pèse le plus dans le classement des dispositifs. Voici, en attendant, où ils en sont."
        }

        Message::FromAnswers { count: 0 | 1 } => "D’après {count} réponse.",
        Message::FromAnswers { .. } => "D’après {count} réponses.",
        Message::SettledFirst => "Plus aucune question ne peut changer quoi que ce soit.",
        Message::Why => "Pourquoi",
        Message::Facts => "Ce que disent les sources",
        Message::NextStep => "Que faire ensuite",
        Message::NextAnswer { .. } => "Répondez à la question la plus utile\u{a0}: «\u{a0}{question}\u{a0}»",
        Message::NextRead { .. } => "Lisez la notice {acronym}.",
        Message::NextFindPartner => {
            "Trouvez, dans une unité du CNRS, une personne qui porte le projet avec vous\u{a0}; tous les dispositifs l’exigent."
        }
        Message::NextJointCalls { .. } => "Cherchez les appels conjoints ouverts dans le cadre d’un {acronym}.",
        Message::NextSettle => "Réglez ce qui reste ouvert\u{a0}:",
        Message::NextChange { .. } => "{acronym} redeviendrait possible avec\u{a0}: {changes}.",
        Message::NextStayInformal => "Restez dans l’informel\u{a0}: tout n’a pas besoin d’un dispositif.",
        Message::HandsYours => "vous pouvez le changer",
        Message::HandsTime => "le temps peut le changer",
        Message::HandsGiven => "ne dépend pas de vous",
        Message::TheOthers => "Les autres",
        Message::HowTheyStand => "Où en sont les dispositifs",
        Message::OpenCount { count: 0 | 1, .. } => "{count} question peut encore changer quelque chose.",
        Message::OpenCount { .. } => "{count} questions peuvent encore changer quelque chose.",
        Message::Notices => "À relire",
        Message::AlsoConsider => "À côté des dispositifs",
        Message::SeeScheme { .. } => "Tous les faits sur {acronym}",

        Message::For => "Pour",
        Message::Against => "Contre",
        Message::Open => "Ouvert",
        Message::Noted => "À savoir",
        Message::MadeFor { .. } => "Fait pour\u{a0}: {aims}.",
        Message::YouSaid { .. } => "Votre réponse – {question}\u{a0}: {choices}.",
        Message::NotAnswered { .. } => "Pas encore de réponse\u{a0}: {question}.",
        Message::SourcesUndecided => "Les sources ne tranchent pas.",
        Message::ToCheck { .. } => "À vérifier\u{a0}: {check}",
        Message::OurReading => "notre lecture",
        Message::ReasonsCount { count: 0 | 1 } => "{count} raison",
        Message::ReasonsCount { .. } => "{count} raisons",

        Message::SchemesTitle => "Tous les dispositifs",
        Message::SchemesLead => "Les dispositifs d’aujourd’hui et ceux qu’ils ont remplacés, tels que leurs sources les présentent.",
        Message::LightestFirst => "De l’engagement le plus léger au plus fort\u{a0}; l’ordre est notre lecture.",
        Message::NotStated => "Non précisé",
        Message::WordedOtherwise => "formulé autrement",
        Message::AboutYou => "en lien avec vos réponses",
        Message::WayIn => "Comment y entrer",
        Message::WhatDiffers { .. } => "Différences avec {successor}",
        Message::Successor => "Pour un nouveau projet",
        Message::Predecessor => "Auparavant",
        Message::Notes => "À savoir",
        Message::OldAddress => "ancienne adresse",
        Message::Checked { .. } => "Notice comparée à ses sources pour la dernière fois le {date}.",
        Message::NameIsOurs => "Le nom dans cette langue est notre traduction.",
        Message::AlsoCalled { .. } => "Autres noms rencontrés\u{a0}: {names}.",
        Message::GenerationToolKit => "Boîte à outils (avant 2019)",
        Message::Generation2020 => "2020",
        Message::GenerationToday => "Aujourd’hui",
        Message::SeedWords => "Dans les mots de la source",

        Message::Undated => "sans date",
        Message::UndatedAbout { .. } => "sans date, vers {years}",
        Message::UndatedBefore { .. } => "sans date, avant {year}",
        Message::UndatedAfter { .. } => "sans date, {year} ou après",
        Message::FiguresFor { .. } => "chiffres de {year}",
        Message::Month { month: 1 } => "janvier",
        Message::Month { month: 2 } => "février",
        Message::Month { month: 3 } => "mars",
        Message::Month { month: 4 } => "avril",
        Message::Month { month: 5 } => "mai",
        Message::Month { month: 6 } => "juin",
        Message::Month { month: 7 } => "juillet",
        Message::Month { month: 8 } => "août",
        Message::Month { month: 9 } => "septembre",
        Message::Month { month: 10 } => "octobre",
        Message::Month { month: 11 } => "novembre",
        Message::Month { month: 12 } => "décembre",
        Message::Month { .. } => "",
        Message::MonthOf { .. } => "{month} {year}",
        Message::DayOf { day: 1, .. } => "1er {month} {year}",
        Message::DayOf { .. } => "{day} {month} {year}",

        Message::LinkNotice => "Une partie de ce lien n’a pas été comprise",
        Message::LinkUnknownKey { .. } => "«\u{a0}{key}\u{a0}» n’est pas une question de cette page\u{a0}; ce point a été laissé de côté.",
        Message::LinkUnknownChoice { .. } => {
            "«\u{a0}{said}\u{a0}» n’est pas une réponse à «\u{a0}{question}\u{a0}»\u{a0}; la question reste ouverte."
        }
        Message::LinkTooMany { .. } => {
            "«\u{a0}{question}\u{a0}» attend une réponse, et plusieurs ont été données\u{a0}; la question reste ouverte."
        }
        Message::LinkTwice { .. } => "«\u{a0}{key}\u{a0}» y figure deux fois\u{a0}; seule la première compte.",
        Message::LinkUnknownValue { .. } => {
            "«\u{a0}{said}\u{a0}» ne correspond à rien de connu pour «\u{a0}{key}\u{a0}»\u{a0}; ce point a été laissé de côté."
        }
        Message::LinkTooLong => "Ce lien est plus long que tous ceux que fait cette page\u{a0}; il n’a pas été lu.",
        Message::LinkKept { count: 0 | 1, .. } => "{count} réponse a été gardée.",
        Message::LinkKept { .. } => "{count} réponses ont été gardées.",
        Message::Dismiss => "Fermer cet avis",

        Message::LookUpTitle => "Ou chercher un nom",
        Message::LookUpLabel => "Un sigle ou un nom, ancien ou actuel",
        Message::LookUp => "Chercher",
        Message::CheckTitle => "Vérifiez d’abord ces réponses",
        Message::CheckLead => "Elles sont venues avec le lien. Modifiez ce qui n’est pas juste, puis voyez ce qui en découle.",
        Message::SeeAdvice => "Voir le conseil",
        Message::Terms => "Les mots employés ici",
        Message::WhereTheyStand => "Où en sont les dispositifs",
        Message::ShowMore => "Afficher les détails",
        Message::ShowLess => "Masquer les détails",
        Message::RungFirst => "en tête",
        Message::RungOpen { .. } => "en suspens : {question}",
        Message::RungCheck => "un point à vérifier auprès du CNRS",
        Message::RungAim => "fait pour un autre but",
        Message::RungBalance => "moins de réponses en sa faveur",
        Message::RungHeavier => "à égalité, un engagement plus lourd",
        Message::RungReplaced { .. } => "remplacé par {by}",
        Message::Moved { .. } => "Avec « {answer} » : {changes}.",
        Message::MovedNothing { .. } => "« {answer} » ne déplace aucun dispositif.",
        Message::MovedFirst { .. } => "{acronym} passe en tête",
        Message::MovedSuits { .. } => "{acronym} convient",
        Message::MovedPossible { .. } => "{acronym} est possible",
        Message::MovedRuledOut { .. } => "{acronym} est exclu",
        Message::MovedHigher { .. } => "{acronym} monte",
        Message::MovedLower { .. } => "{acronym} descend",
        Message::MovedMore { .. } => "{count} autres bougent",
        Message::AtAGlance => "En bref",
        Message::WhomToWrite => "À qui écrire",
        Message::CompareWith { .. } => "Comparer avec {acronym}",
        Message::Replaces => "Dispositifs remplacés",
        Message::ShownLabel => "Génération",
        Message::ShownToday => "Aujourd’hui, avec ce qu’ils remplacent",
        Message::ShownAll => "Tous, un par un",
        Message::SearchLabel => "Chercher dans les noms et les résumés",
        Message::FilterAim => "Fait pour",
        Message::FilterStatus => "Statut",
        Message::Any => "Indifférent",
        Message::StatusReplacedShort => "Remplacé",
        Message::FoundCount { .. } => "{count} dispositifs",
        Message::NothingFound => {
            "Aucun dispositif ne porte ce nom ou ne répond à ces critères. Essayez avec moins de mots, ou affichez-les tous."
        }
        Message::ShowAll => "Afficher tous les dispositifs",
        Message::Pick { .. } => "Comparer {acronym}",
        Message::InItsWords { .. } => "Dans les mots de son document : {document}",
        Message::ReportError => "Signaler une erreur dans cette fiche",
        Message::ReportSubject { .. } => "Conseiller en coopération, fiche {scheme}, édition {edition}",
        Message::NoContact => "Aucune institution n’a déclaré cette page : il n’y a pas d’adresse pour signaler les erreurs.",
        Message::Compare => "Comparer",
        Message::CompareTitle => "Les dispositifs côte à côte",
        Message::CompareTitleOf { .. } => "{schemes} côte à côte",
        Message::CompareLead => {
            "Chaque ligne est une caractéristique. Ce que vos réponses rencontrent ou contredisent est marqué, avec la réponse."
        }
        Message::CompareChoose => "Choisissez deux à quatre dispositifs",
        Message::CompareFull => "Quatre est le plus que l’on puisse lire côte à côte. Retirez-en un pour en choisir un autre.",
        Message::CompareNeedsTwo => "Une comparaison demande au moins deux dispositifs.",
        Message::OnlyDifferences => "Seulement les lignes qui diffèrent",
        Message::RowsShown { .. } => "{shown} lignes sur {all}",
        Message::Attribute => "Caractéristique",
        Message::UnderYourAnswers => "Selon vos réponses",
        Message::Meets => "Répond à votre réponse",
        Message::Fights => "Contredit votre réponse",

        Message::Labelled { .. } => "{label}\u{a0}: {text}",
    }
}
