import type { NamedPart, RuleParts } from '../../server/protocol/requests.js';
import { say } from '../words.js';
import { askChoice, askChoices, askText, stepsOf, type Answer, type Choice, type Step } from './dialogue.js';
import { isName, isVerb, nameFrom, type Modality, type Named, type NewRule, type Unit } from './rule-text.js';

type Draft = { -readonly [K in keyof NewRule]?: NewRule[K] };
/** One question: puts its answer into the draft. */
type Ask = (draft: Draft, step: Step) => Promise<Answer<void>>;

/** Asks for the parts of a rule one by one, back and forth; undefined when the drafter gives up. */
export async function askForRule(
    parts: RuleParts,
    keywords: ReadonlySet<string>,
): Promise<NewRule | undefined> {
    const draft: Draft = {};
    const asked: readonly Ask[] = [
        askTitle,
        (d, step) => askName(d, step, keywords),
        (d, step) => askGroups(d, step, parts),
        askModality,
        (d, step) => askActor(d, step, parts, keywords),
        (d, step) => askAct(d, step, parts, keywords),
        askVerb,
        askDeadline,
        (d, step) => askEvent(d, step, parts, keywords),
    ];
    const step = stepsOf(asked.length);
    for (let at = 0; at < asked.length;) {
        const answer = await asked[at]!(draft, step(at + 1));
        if (answer === undefined) return undefined;
        if (answer === 'back') at = Math.max(0, at - 1);
        else at = asked[at] === askDeadline && !draft.deadline ? asked.length : at + 1;
    }
    return draft as NewRule;
}

async function askTitle(draft: Draft, step: Step): Promise<Answer<void>> {
    const answer = await askText({
        step,
        prompt: say({ da: 'Hvad handler reglen om?', en: 'What is the rule about?' }),
        placeholder: say({
            da: 'fx Første samtale i a-kassen',
            en: 'e.g. Første samtale i a-kassen',
        }),
        value: draft.title ?? '',
        wrong: (title) =>
            /\p{L}/u.test(title)
                ? undefined
                : say({
                      da: 'Skriv reglens overskrift med ord.',
                      en: 'Write the heading of the rule in words.',
                  }),
    });
    return keep(answer, (title) => {
        draft.title = title;
    });
}

async function askName(draft: Draft, step: Step, keywords: ReadonlySet<string>): Promise<Answer<void>> {
    const answer = await askText({
        step,
        prompt: say({
            da: 'Reglens navn, som andre regler henviser til den med',
            en: 'The name by which other rules refer to it',
        }),
        value: nameFrom(draft.title ?? '', keywords),
        wrong: (name) => nameProblem(name, keywords),
    });
    return keep(answer, (name) => {
        draft.name = name;
    });
}

async function askGroups(draft: Draft, step: Step, { groups }: RuleParts): Promise<Answer<void>> {
    if (groups.length === 0) {
        draft.groups = [];
        return { value: undefined };
    }
    const answer = await askChoices({
        step,
        prompt: say({
            da: 'Hvem gælder reglen for? Vælg ingen, hvis den gælder for alle.',
            en: 'Whom is the rule for? Choose none if it is for everyone.',
        }),
        choices: groups.map(choiceOf),
    });
    return keep(answer, (chosen) => {
        draft.groups = chosen.map(({ name }) => name);
    });
}

const MODALITIES: readonly (readonly [Modality, { da: string; en: string }])[] = [
    ['skal', { da: 'en pligt', en: 'a duty' }],
    ['kan', { da: 'en beføjelse', en: 'a power' }],
    ['må ikke', { da: 'et forbud', en: 'a prohibition' }],
    ['har ret til', { da: 'en ret', en: 'a right' }],
];

async function askModality(draft: Draft, step: Step): Promise<Answer<void>> {
    const answer = await askChoice({
        step,
        prompt: say({ da: 'Hvad er det for en regel?', en: 'What kind of rule is it?' }),
        choices: MODALITIES.map(([value, text]) => ({ label: value, description: say(text), value })),
    });
    return keep(answer, (modality) => {
        draft.modality = modality;
    });
}

async function askActor(
    draft: Draft,
    step: Step,
    { actors }: RuleParts,
    keywords: ReadonlySet<string>,
): Promise<Answer<void>> {
    const prompt = {
        da: `Hvem ${draft.modality ?? 'skal'}? Skriv et nyt navn, hvis det ikke er på listen.`,
        en: 'Who? Write a new name if it is not on the list.',
    };
    return keep(await askNamed(step, say(prompt), actors, keywords), (actor) => {
        draft.actor = actor;
    });
}

async function askAct(
    draft: Draft,
    step: Step,
    { acts }: RuleParts,
    keywords: ReadonlySet<string>,
): Promise<Answer<void>> {
    const prompt = {
        da: `Hvad ${draft.modality ?? 'skal'} ${draft.actor?.name ?? ''}? Skriv en ny handling, hvis den ikke er på listen.`,
        en: 'Do what? Write a new act if it is not on the list.',
    };
    return keep(await askNamed(step, say(prompt), acts, keywords), (act) => {
        draft.act = act;
    });
}

async function askVerb(draft: Draft, step: Step): Promise<Answer<void>> {
    const answer = await askText({
        step,
        prompt: say({
            da: `Udsagnsord foran »${draft.act?.name ?? ''}«, fx holde, give, deltage i. Kan udelades.`,
            en: `A verb before »${draft.act?.name ?? ''}«, e.g. holde, give, deltage i. May be left out.`,
        }),
        value: draft.verb ?? '',
        wrong: (verb) =>
            isVerb(verb)
                ? undefined
                : say({
                      da: 'Skriv ét ord, fx »holde« eller »deltage i«.',
                      en: 'Write one word, e.g. »holde«.',
                  }),
    });
    return keep(answer, (verb) => {
        draft.verb = verb;
    });
}

const LENGTHS: readonly (readonly [number, Unit, string])[] = [
    [1, 'uge', '1 uge'],
    [2, 'uge', '2 uger'],
    [3, 'uge', '3 uger'],
    [1, 'måned', '1 måned'],
    [3, 'måned', '3 måneder'],
    [6, 'måned', '6 måneder'],
];

async function askDeadline(draft: Draft, step: Step): Promise<Answer<void>> {
    const none = say({ da: 'Ingen frist', en: 'No deadline' });
    const answer = await askChoice<{ amount: number; unit: Unit } | undefined>({
        step,
        prompt: say({
            da: 'Hvor lang er fristen? Skriv en anden længde, fx 10 dage.',
            en: 'How long is the deadline? Write another length, e.g. 10 dage.',
        }),
        choices: [
            { label: none, value: undefined },
            ...LENGTHS.map(([amount, unit, label]) => ({ label, value: { amount, unit } })),
        ],
        other: (written) => {
            const match = /^(\d{1,3}) (dag|uge|måned|år)(?:e|r|er)?$/.exec(written);
            return match
                ? { label: written, value: { amount: Number(match[1]), unit: match[2] as Unit } }
                : undefined;
        },
    });
    return keep(answer, (length) => {
        delete draft.deadline;
        if (length) draft.deadline = { ...length, event: { name: '' } };
    });
}

async function askEvent(
    draft: Draft,
    step: Step,
    { events }: RuleParts,
    keywords: ReadonlySet<string>,
): Promise<Answer<void>> {
    const prompt = {
        da: 'Hvad løber fristen fra? Skriv en ny hændelse, hvis den ikke er på listen.',
        en: 'What does the deadline run from? Write a new event if it is not on the list.',
    };
    return keep(await askNamed(step, say(prompt), events, keywords), (event) => {
        draft.deadline = { ...draft.deadline!, event };
    });
}

/** One of what is declared, or something new, which is then declared beside the rule. */
function askNamed(
    step: Step,
    prompt: string,
    parts: readonly NamedPart[],
    keywords: ReadonlySet<string>,
): Promise<Answer<Named>> {
    return askChoice<Named>({
        step,
        prompt,
        choices: parts.map((part) => ({ ...choiceOf(part), value: { name: part.name } })),
        other: (written) => {
            const name = nameFrom(written, keywords);
            if (name === '' || parts.some((part) => part.name === name)) return undefined;
            return {
                label: written,
                description: say({ da: `nyt: ${name}`, en: `new: ${name}` }),
                alwaysShow: true,
                value: { name, newTitle: written },
            };
        },
    });
}

const choiceOf = (part: NamedPart): Choice<NamedPart> => ({
    label: part.title,
    ...(part.title !== part.name && { description: part.name }),
    value: part,
});

function nameProblem(name: string, keywords: ReadonlySet<string>): string | undefined {
    if (isName(name, keywords)) return undefined;
    return keywords.has(name)
        ? say({
              da: `»${name}« er et ord, sproget selv bruger: sæt det sammen med et andet med bindestreg.`,
              en: `»${name}« is a word of the language: join it with another by a hyphen.`,
          })
        : say({
              da: 'Et navn er ord med bindestreg imellem, fx første-samtale.',
              en: 'A name is words joined by hyphens, e.g. første-samtale.',
          });
}

function keep<T>(answer: Answer<T>, into: (value: T) => void): Answer<void> {
    if (answer === undefined || answer === 'back') return answer;
    into(answer.value);
    return { value: undefined };
}
