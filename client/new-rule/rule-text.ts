/** What the drafter has answered about a new rule. */
export interface NewRule {
    readonly title: string;
    readonly name: string;
    /** Names of groups; none means everyone. */
    readonly groups: readonly string[];
    readonly modality: Modality;
    readonly actor: Named;
    /** `holde`, `deltage i`; empty where the act says it all. */
    readonly verb: string;
    readonly act: Named;
    readonly deadline?: { readonly amount: number; readonly unit: Unit; readonly event: Named };
}

export interface Named {
    readonly name: string;
    /** Given where the drafter has just thought of it: it is declared beside the rule. */
    readonly newTitle?: string;
}

export type Modality = 'skal' | 'kan' | 'må ikke' | 'har ret til';
export type Unit = 'dag' | 'uge' | 'måned' | 'år';

const MANY: Readonly<Record<Unit, string>> = { dag: 'dage', uge: 'uger', måned: 'måneder', år: 'år' };

/** The rule as a drafter would write it, with declarations of what is new above it. */
export function ruleText(rule: NewRule): string {
    const { title, name, groups, actor, verb, act, deadline } = rule;
    const done = verb ? `${verb} ${act.name}` : act.name;
    const lines = [
        ...declaration('aktør', actor),
        ...declaration('handling', act),
        ...(deadline ? declaration('hændelse', deadline.event) : []),
        `regel ${name} "${quotable(title)}"`,
        `    for ${groups.length > 0 ? groups.join(', ') : 'alle'}`,
        `    ${duty(rule.modality, actor.name, done)}`,
    ];
    if (deadline) lines.push(`    senest ${length(deadline)} efter ${deadline.event.name}`);
    return `${lines.join('\n')}\n`;
}

/** A name as the language wants it: `Første samtale i a-kassen` is `første-samtale-i-a-kassen`. */
export function nameFrom(title: string, keywords: ReadonlySet<string>): string {
    const name = title
        .toLowerCase()
        .replace(/[^a-z0-9æøåéüöä]+/g, '-')
        .replace(/^[-0-9]+|-+$/g, '');
    // Whatever is joined with a hyphen is a name, whatever its parts are.
    return keywords.has(name) ? `${name}-1` : name;
}

export const isName = (name: string, keywords: ReadonlySet<string>): boolean =>
    /^[a-zæøåéüöä][a-z0-9æøåéüöä]*(-[a-z0-9æøåéüöä]+)*$/i.test(name) && !keywords.has(name);

/** A word or two: `holde`, `deltage i`. */
export const isVerb = (verb: string): boolean =>
    verb === '' || /^[a-zæøåé]+( (i|på|til|fra|med|om|af|ved))?$/.test(verb);

function declaration(word: string, { name, newTitle }: Named): string[] {
    return newTitle === undefined ? [] : [`${word} ${name} "${quotable(newTitle)}"`];
}

function duty(modality: Modality, actor: string, done: string): string {
    switch (modality) {
        case 'skal':
            return `skal ${actor} ${done}`;
        case 'kan':
            return `kan ${actor} ${done}`;
        case 'må ikke':
            return `må ${actor} ikke ${done}`;
        case 'har ret til':
            return `har ${actor} ret til ${done}`;
    }
}

const length = ({ amount, unit }: { amount: number; unit: Unit }): string =>
    `${amount} ${amount === 1 ? unit : MANY[unit]}`;

/** There are no escapes in a text: a quotation mark inside it becomes the other kind. */
const quotable = (text: string): string => text.replace(/"/g, '’').trim();
