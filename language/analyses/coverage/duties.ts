import type { DutyKind } from './model.js';

/**
 * The words by which a provision is taken to say what somebody must, must not or may, and until when. It is a list of
 * words, not a reading: a duty in the plain present ("Jobcenteret udarbejder planen") has none of them, and a "skal"
 * in a subordinate clause counts though it binds nobody. docs/lovtekster.md shows the list to users.
 */
export const DUTY_WORDS: readonly { readonly kind: DutyKind; readonly pattern: RegExp }[] = [
    // "Ved ledighed skal forstås …" explains a word.
    { kind: 'skal', pattern: word(String.raw`skal(?!\s+(?:\p{L}+\s+){0,3}forstås)`) },
    {
        kind: 'har pligt',
        pattern: word('ha(?:r|ve) (?:ikke |dog |også |ret og )*pligt|(?:er|være) forpligtet|påhviler'),
    },
    { kind: 'må ikke', pattern: word(String.raw`må (?:\p{L}+ ){0,4}?ikke`) },
    { kind: 'må kun', pattern: word(String.raw`må (?:\p{L}+ ){0,2}?(?:kun|alene|højst)`) },
    { kind: 'kan ikke', pattern: word(String.raw`kan (?:\p{L}+ ){0,4}?ikke`) },
    { kind: 'kan kun', pattern: word(String.raw`kan (?:\p{L}+ ){0,2}?(?:kun|alene|højst|tidligst)`) },
    { kind: 'kan pålægge', pattern: word(String.raw`kan (?:\p{L}+ ){0,2}?pålægge`) },
    { kind: 'kan … efter', pattern: kanEfter() },
    {
        kind: 'har ret',
        pattern: word(
            'ha(?:r|ve) (?:\\p{L}+ ){0,2}?(?:ret|krav på)|(?:er|være) (?:\\p{L}+ ){0,1}?(?:berettiget|berettigede)',
        ),
    },
    { kind: 'fritaget', pattern: word('fritag(?:es|et|ne|er)|(?:er|kan være|bliver) undtaget|undtages') },
    // "senest ændret ved lov nr. …" dates an act.
    { kind: 'senest', pattern: word('senest(?! ændret)') },
    { kind: 'inden', pattern: inden() },
    { kind: 'straks', pattern: word('straks|hurtigst muligt|snarest muligt|snarest') },
];

/** Which of the words a text has, in the order of the list. */
export function dutyWordsIn(text: string): DutyKind[] {
    return DUTY_WORDS.filter(({ pattern }) => pattern.test(text)).map(({ kind }) => kind);
}

/**
 * Whether the sentence lets a minister or an authority under one lay down rules: "Beskæftigelsesministeren fastsætter
 * nærmere regler om …", "Efter forhandling med … kan ministeren fastsætte regler".
 */
export function isEmpowerment(text: string): boolean {
    return EMPOWERMENT.test(text);
}

const EMPOWERMENT = new RegExp(
    String.raw`^(?:[^.:]*?(?<!\p{L}))?(?:\p{L}*minister(?:en)?|direktøren for|styrelsen for|digitaliseringsstyrelsen)(?!\p{L})[^.:]*?(?<!\p{L})(?:fastsætter|fastsætte|fastsættes|udsteder|udstede)(?!\p{L})[^.:]*?(?<!\p{L})(?:regler|bestemmelser|retningslinjer)(?!\p{L})` +
        String.raw`|^(?:[^.:]*?(?<!\p{L}))?(?:fastsætter|fastsætte)(?!\p{L})(?:\s+\p{L}*minister(?:en)?)(?!\p{L})[^.:]*?(?<!\p{L})(?:regler|bestemmelser|retningslinjer)(?!\p{L})`,
    'iu',
);

/** "kan" with the provision that it rests on: "kan henvises efter § 37", "kan gives efter kapitel 12". */
function kanEfter(): RegExp {
    return word(
        String.raw`kan [^.]*?(?<!\p{L})efter (?:reglerne|regler|bestemmelserne|denne lov|dette kapitel|lov|kapitel|kapitlerne|afsnit|stk\.|nr\.|§)`,
    );
}

/** "inden 2 uger", "inden for de første 3 måneder", "inden udgangen af"; not "inden for rammerne af" or a look back. */
function inden(): RegExp {
    const amount = String.raw`(?:\d+|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)`;
    const unit = String.raw`(?:arbejds|hver|kalender)?(?:dage?|time|timer|uger?|måned|måneder|år)`;
    const ordinal = String.raw`(?:de|den|det) (?:første|næste|følgende)`;
    return word(
        String.raw`inden for (?:${ordinal}(?: \S+)? ${unit}|${amount} ${unit}|fristen)|inden(?! for(?!\p{L}))`,
    );
}

/** A pattern that starts and, where it ends in a letter, ends at the edge of a word. */
function word(pattern: string): RegExp {
    return new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!(?<=\p{L})\p{L})`, 'iu');
}
