//! Spanish.

use super::message::Message;

const MONTHS: [&str; 12] =
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// The Spanish words of a sentence.
#[must_use]
pub(super) fn text(message: Message<'_>) -> String {
    match message {
        Message::AppName => "Asesor de cooperación".into(),
        Message::SkipToContent => "Ir al contenido".into(),
        Message::MainNavigation => "Navegación principal".into(),
        Message::Languages => "Idiomas".into(),
        Message::AllSchemes => "Todos los instrumentos".into(),
        Message::YourAdvice => "Su consejo".into(),
        Message::NotOfficial => "Una base para el debate, y no un servicio oficial del CNRS.".into(),
        Message::NoRequests => "Una vez cargada, esta página no hace ninguna petición, salvo que usted siga un enlace. Sus respuestas quedan en su dirección.".into(),
        Message::Edition { edition } => format!("Catálogo, edición {edition}"),

        Message::StartTitle => "¿Qué instrumento de cooperación conviene a su proyecto?".into(),
        Message::StartLead => "Usted colabora con alguien en el extranjero y quiere dar a esa cooperación una forma oficial. El CNRS ofrece para ello una escala de instrumentos, desde una primera prueba hasta un laboratorio conjunto. Esta página dice cuál encaja, por qué, por qué no los demás y qué hacer después.".into(),
        Message::StartHow => "Cada razón procede de una regla y cada regla cita su fuente. Lo que deja abierto queda abierto: lo desconocido nunca es un no.".into(),
        Message::StartTime => "Unas preguntas, unos tres minutos. Puede detenerse en cualquier momento y ver el consejo obtenido.".into(),
        Message::WhichSide => "¿De qué lado está usted?".into(),
        Message::SideCnrs => "Del lado del CNRS".into(),
        Message::SideCnrsHint => "Trabaja en una unidad del CNRS, o con ella.".into(),
        Message::SidePartner => "Del lado del socio".into(),
        Message::SidePartnerHint => "Trabaja en el extranjero, con o sin contacto en el CNRS.".into(),
        Message::Begin => "Empezar".into(),
        Message::GoOn => "Seguir con las preguntas".into(),
        Message::StartOver => "Empezar de nuevo".into(),
        Message::ContinueToAdvice => "Ver el consejo".into(),

        Message::QuestionNumber { number, about } => format!("Pregunta {number} de unas {about}"),
        Message::SeveralAllowed => "Puede elegir varias.".into(),
        Message::DontKnowYet => "Todavía no lo sé".into(),
        Message::DontKnowYetHint => "Queda abierto: no descarta nada.".into(),
        Message::WhyAsked => "Por qué se pregunta esto".into(),
        Message::OtherSide => "El otro lado suele saberlo mejor; «Todavía no lo sé» es una buena respuesta.".into(),
        Message::Continue => "Continuar".into(),
        Message::Back => "Volver".into(),
        Message::AdviceSoFar => "Ver el consejo hasta ahora".into(),
        Message::NothingChosen => "Elija una respuesta, o «Todavía no lo sé».".into(),
        Message::Error => "Error".into(),
        Message::AnswersSoFar => "Sus respuestas".into(),
        Message::NoAnswersYet => "Todavía no hay respuestas.".into(),
        Message::Change => "Cambiar".into(),
        Message::ChangeOf { question } => format!("Cambiar: {question}"),

        Message::Suits => "Encaja".into(),
        Message::Possible => "Posible".into(),
        Message::RuledOut => "Descartado".into(),
        Message::StatusOpen => "Abierto".into(),
        Message::StatusReplaced { by, since } => format!("Sustituido por {by} ({since})"),
        Message::StatusBetweenInstitutions => "Entre instituciones".into(),
        Message::StatusEntryOnly => "Solo explicado".into(),
        Message::Rank { rank } => format!("Puesto {rank}"),
        Message::Stands { verdict } => format!("Según sus respuestas: {verdict}"),
        Message::BeforeRuledOut { next } => format!("Antes que {next}, que está descartado."),
        Message::BeforeReplaced { next } => format!("Antes que {next}, que está sustituido."),
        Message::BeforeAim { next } => format!("Antes que {next}: más cerca de su fin."),
        Message::BeforePossible { next } => format!("Antes que {next}, que aún tiene algo abierto."),
        Message::BeforeBalance { next } => format!("Antes que {next}: más respuestas suyas hablan a su favor."),
        Message::BeforeOpen { next } => format!("Antes que {next}: quedan abiertas menos de sus condiciones."),
        Message::BeforeCommitment { next } => format!("Antes que {next}: a la par, y con un compromiso más ligero."),

        Message::HeadlineReading { acronym, name } => format!("{acronym}: {name}"),
        Message::HeadlineReadingReplaced { acronym, name, successor } => format!("{acronym}: {name}. Para proyectos nuevos, {successor} ocupa su lugar"),
        Message::HeadlineReadingUnnamed => "¿Qué nombre encontró?".into(),
        Message::HeadlineExisting { acronym } => format!("Su {acronym} y lo que puede seguirle"),
        Message::HeadlineExistingUnnamed => "Su acuerdo y lo que puede seguirle".into(),
        Message::HeadlineFindPartner => "Primero, encontrar un socio en una unidad del CNRS".into(),
        Message::HeadlineTooEarly => "Es demasiado pronto para decirlo".into(),
        Message::HeadlineInstitutions => "Lo deciden las instituciones".into(),
        Message::HeadlineSuits { acronym, name } => format!("{acronym}, {name}, encaja con su proyecto"),
        Message::HeadlineSuitsIf { acronym, name, count } => {
            if count == 1 { format!("{acronym}, {name}, encaja con su proyecto, si se resuelve un punto") } else { format!("{acronym}, {name}, encaja con su proyecto, si se resuelven {count} puntos") }
        }
        Message::HeadlineNothingMeets => "Tal como está, ningún instrumento abierto responde a este fin".into(),
        Message::WhatCanFollow => "Lo que puede seguir".into(),
        Message::MadeForItBlocked { acronym } => format!("{acronym} está hecho para este fin. Lo que se opone:"),
        Message::WouldDoInstead { acronym, name } => format!("Lo que podría servir en su lugar: {acronym}, {name}."),
        Message::InstitutionsLead => "Ningún equipo puede solicitarlo. Su vía de acceso son las convocatorias conjuntas que abren las instituciones.".into(),
        Message::TooEarlyLead => "Diga qué debe existir al final: es lo que más ordena los instrumentos. Mientras tanto, así están.".into(),

        Message::AdviceTitle => "Consejo".into(),
        Message::FromAnswers { count } => format!("A partir de {}.", counted(count, "respuesta", "respuestas")),
        Message::SettledFirst => "No queda ninguna pregunta que pueda cambiar algo.".into(),
        Message::Why => "Por qué".into(),
        Message::Facts => "Lo que dicen las fuentes".into(),
        Message::NextStep => "Qué hacer ahora".into(),
        Message::NextAnswer { question } => format!("Responda a la pregunta que más ayuda: «{question}»"),
        Message::NextRead { acronym } => format!("Lea la ficha de {acronym}."),
        Message::NextFindPartner => "Encuentre en una unidad del CNRS a alguien que lo lleve con usted; todos los instrumentos lo exigen.".into(),
        Message::NextJointCalls { acronym } => format!("Busque las convocatorias conjuntas abiertas en el marco de un {acronym}."),
        Message::NextSettle => "Resuelva lo que queda abierto:".into(),
        Message::NextChange { acronym, changes } => format!("{acronym} volvería a ser posible con: {changes}."),
        Message::NextStayInformal => "Siga de manera informal: no todo necesita un instrumento.".into(),
        Message::ChangeTo { question, choice } => format!("{question}: {choice}"),
        Message::HandsYours => "usted puede cambiarlo".into(),
        Message::HandsTime => "el tiempo puede cambiarlo".into(),
        Message::HandsGiven => "dado".into(),
        Message::TheOthers => "Los demás".into(),
        Message::StillOpen => "Aún abierto".into(),
        Message::OpenCount { count } => {
            if count == 1 { "1 pregunta aún puede cambiar algo.".into() } else { format!("{count} preguntas aún pueden cambiar algo.") }
        }
        Message::Notices => "Conviene revisar".into(),
        Message::AlsoConsider => "Además de los instrumentos".into(),
        Message::SeeScheme { acronym } => format!("Todos los datos sobre {acronym}"),

        Message::For => "A favor".into(),
        Message::Against => "En contra".into(),
        Message::Open => "Abierto".into(),
        Message::Noted => "Para saber".into(),
        Message::MadeFor { aims } => format!("Hecho para: {aims}."),
        Message::YouSaid { choices } => format!("Usted dijo: {choices}"),
        Message::NotAnswered { question } => format!("Aún sin respuesta: {question}"),
        Message::SourcesUndecided => "Las fuentes no lo deciden.".into(),
        Message::ToCheck { check } => format!("Por comprobar: {check}"),
        Message::OurReading => "nuestra lectura".into(),
        Message::ReasonsCount { count } => counted(count, "razón", "razones"),

        Message::SchemesTitle => "Todos los instrumentos".into(),
        Message::SchemesLead => "Los instrumentos de hoy y los que sustituyeron, tal como los presentan sus fuentes.".into(),
        Message::LightestFirst => "Del compromiso más ligero al mayor; el orden es nuestra lectura.".into(),
        Message::NotStated => "No consta".into(),
        Message::WordedOtherwise => "dicho de otro modo".into(),
        Message::AboutYou => "sobre sus respuestas".into(),
        Message::WayIn => "Cómo se entra".into(),
        Message::WhatDiffers { successor } => format!("En qué se diferencia de {successor}"),
        Message::Successor => "Para proyectos nuevos".into(),
        Message::Predecessor => "Antes que él".into(),
        Message::Notes => "Para saber".into(),
        Message::SourcesTitle => "Fuentes".into(),
        Message::OldAddress => "dirección antigua".into(),
        Message::Checked { date } => format!("Ficha comparada con sus fuentes el {date}."),
        Message::NameIsOurs => "El nombre en este idioma es traducción nuestra.".into(),
        Message::AlsoCalled { names } => format!("También aparece como: {names}."),
        Message::GenerationToolKit => "Caja de herramientas (antes de 2019)".into(),
        Message::Generation2020 => "2020".into(),
        Message::GenerationToday => "Hoy".into(),
        Message::SeedWords => "Con las palabras de la fuente".into(),
        Message::Years { from, to } => {
            if from == to { counted(usize::from(from), "año", "años") } else { format!("de {from} a {to} años") }
        }

        Message::Undated => "sin fecha".into(),
        Message::UndatedAbout { years } => format!("sin fecha, hacia {years}"),
        Message::UndatedBefore { year } => format!("sin fecha, antes de {year}"),
        Message::UndatedAfter { year } => format!("sin fecha, de {year} o después"),
        Message::FiguresFor { year } => format!("cifras de {year}"),
        Message::Month { month: number } => month(number).into(),
        Message::MonthOf { month: number, year } => format!("{} de {year}", month(number)),
        Message::DayOf { day, month: number, year } => format!("{day} de {} de {year}", month(number)),

        Message::LinkNotice => "Una parte de este enlace no se ha entendido".into(),
        Message::LinkUnknownKey { key } => format!("«{key}» no es una pregunta de esta página; se ha dejado de lado."),
        Message::LinkUnknownChoice { question, said } => format!("«{said}» no es una respuesta a «{question}»; la pregunta queda abierta."),
        Message::LinkTooMany { question } => format!("«{question}» admite una respuesta y se dieron varias; la pregunta queda abierta."),
        Message::LinkTwice { key } => format!("«{key}» aparece dos veces; cuenta la primera."),
        Message::LinkUnknownValue { key, said } => format!("«{said}» no corresponde a nada conocido para «{key}»; se ha dejado de lado."),
        Message::LinkTooLong => "El enlace es más largo que cualquiera de los que hace esta página; no se ha leído.".into(),
        Message::LinkKept { count } => if count == 1 { "Se ha conservado 1 respuesta.".into() } else { format!("Se han conservado {count} respuestas.") },
        Message::Dismiss => "Cerrar este aviso".into(),

        Message::And => "y".into(),
    }
}
