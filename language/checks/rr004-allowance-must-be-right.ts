import { closest } from '../model/closest.js';
import type { Suppression, SuppressionMistake, Text } from '../model/index.js';
import { closestCode, isMistake, knownCodes } from '../suppressions/known.js';
import type { Check } from './check.js';

/** What a remark that allows findings must have, so that nothing is allowed by an oversight. */
export default {
    code: 'RR004',
    name: 'allowance-must-be-right',
    family: 'tilladelse',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Tilladelsen er ikke skrevet rigtigt',
        summary: {
            da: 'En bemærkning vil tillade et fund, men mangler sin grund eller nævner noget, der ikke findes eller ikke kan tillades.',
            en: 'A remark is meant to allow a finding, but lacks its reason or names something that does not exist or cannot be allowed.',
        },
        why: 'En tilladelse får et fund til at forsvinde fra listen. Derfor skal den sige, hvilken kontrol det gælder, og hvorfor: den, der læser reglen om et år, skal kunne se, om grunden stadig holder. Så længe tilladelsen ikke er skrevet rigtigt, tillader den intet.',
        example: `-- tillad RR401
regel samtale
    for alle`,
        fix: 'Skriv koden, et kolon og grunden: »-- tillad RR401: reformen fjerner reglen«. En fejl i selve teksten kan ikke tillades; ret den.',
    },
    *run({ model, language }) {
        const subjects = [...model.vocabulary.subjects.keys()];
        for (const suppression of model.suppressions ?? [])
            for (const { message, place } of mistakesIn(suppression, subjects))
                yield {
                    verdict: 'found',
                    message: message[language],
                    primary: { place },
                    related: [],
                    components: [],
                };
    },
} satisfies Check;

interface Told {
    readonly message: Text;
    readonly place: Suppression['place'];
}

function* mistakesIn({ codes, scope, mistakes }: Suppression, subjects: readonly string[]): Generator<Told> {
    for (const mistake of mistakes)
        yield { message: sayMistake(mistake, codes[0]?.code), place: mistake.place };
    for (const { code, place } of codes) {
        if (!knownCodes.includes(code)) yield { message: sayUnknown(code), place };
        else if (isMistake(code)) yield { message: sayForbidden(code), place };
    }
    if (scope.kind === 'subject' && !subjects.includes(scope.name)) {
        const meant = closest(scope.name, subjects);
        const message = {
            da: `Sagsemnet »${scope.name}« er ikke erklæret, så tilladelsen gælder intet.${meant ? ` Mente du »${meant}«?` : ' Skriv et sagsemne, der er erklæret.'}`,
            en: `The subject »${scope.name}« is not declared, so this allows nothing.${meant ? ` Did you mean »${meant}«?` : ' Write a subject that is declared.'}`,
        };
        yield { message, place: scope.place };
    }
}

/** `code` is the first that is named, for an example of how it is written. */
function sayMistake({ kind, text }: SuppressionMistake, code = 'RR401'): Text {
    switch (kind) {
        case 'word':
            return {
                da: `»${text}« tillader intet. Mente du »tillad«?`,
                en: `»${text}« allows nothing. Did you mean »tillad«?`,
            };
        case 'code':
            return {
                da: 'Tilladelsen nævner ingen kontrol, så den gælder intet. Skriv koden på det fund, der tillades: »tillad RR401: …«.',
                en: 'This names no check, so it allows nothing. Write the code of the finding that is allowed: »tillad RR401: …«.',
            };
        case 'reason':
            return {
                da: `Tilladelsen har ingen grund, så den gælder ikke. Skriv et kolon og grunden: »tillad ${code}: …«.`,
                en: `No reason is given, so this allows nothing. Write a colon and the reason: »tillad ${code}: …«.`,
            };
        case 'date':
            return text === ''
                ? {
                      da: 'Her mangler en dato, så tilladelsen gælder ikke: »til og med 31. december 2026«.',
                      en: 'A date is missing here, so this allows nothing: »til og med 31. december 2026«.',
                  }
                : {
                      da: `»${text}« er ikke en dato, så tilladelsen gælder ikke. Skriv den som »31. december 2026«.`,
                      en: `»${text}« is not a date, so this allows nothing. Write it like »31. december 2026«.`,
                  };
        case 'rest':
            return {
                da: `»${text}« kan ikke læses her, så tilladelsen gælder ikke. Mellem koden og kolonet kan stå »her«, »i filen« eller »om« og et sagsemne, og »til og med« og en dato. Flere koder deles af komma.`,
                en: `»${text}« cannot be read here, so this allows nothing. Between the code and the colon there may be »her«, »i filen« or »om« and a subject, and »til og med« and a date. Several codes are parted by commas.`,
            };
    }
}

function sayUnknown(code: string): Text {
    const meant = closestCode(code);
    return {
        da: `Kontrollen »${code}« findes ikke, så for den tillades intet.${meant ? ` Mente du ${meant}?` : ' Koderne står i listen, som »regelret explain« viser.'}`,
        en: `There is no check »${code}«, so nothing of it is allowed.${meant ? ` Did you mean ${meant}?` : ' The codes are in the list that »regelret explain« shows.'}`,
    };
}

function sayForbidden(code: string): Text {
    return {
        da: `${code} kan ikke tillades: det er en fejl i teksten, og hvad der er skrevet forkert, kan ingen af de andre kontroller bedømme. Ret teksten, og fjern ${code} her.`,
        en: `${code} cannot be allowed: it is a mistake in the text, and what is written wrong no other check can judge. Correct the text, and remove ${code} here.`,
    };
}
