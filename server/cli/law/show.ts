import { rulesByProvision } from '../../../language/analyses/coverage/index.js';
import {
    findProvision,
    provisionsWithin,
    type Act,
    type LawTexts,
    type Provision,
} from '../../../language/law/index.js';
import { closest } from '../../../language/model/closest.js';
import { formatCitation, type Norm, type RuleSetModel } from '../../../language/model/index.js';
import { indented, labelled, wrap } from '../../../language/reports/layout.js';
import type { InputError } from '../../workspace/input-error.js';
import { fileNames, type ExitCode, type Io } from '../io.js';
import { createLawLibrary, sayLawErrors } from './texts.js';
import { refuse, withInput, type InputOptions, type Session } from '../session.js';

export interface LawShowOptions extends InputOptions {
    /** `LAB § 31, stk. 4`; the act may be left out where there is only one. */
    readonly provision: string;
}

/** `regelret lov vis`: what a provision says, and the rules that cite it or a part of it. */
export function lawShow(options: LawShowOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, async (session) => {
        const { ruleSets, language } = session;
        const library = createLawLibrary();
        const lines: string[] = [];
        let wrong: InputError | undefined;
        for (const { model, config } of ruleSets) {
            const { texts } = await library.of(model, config);
            const found = lookUp(options.provision, texts, model);
            if ('message' in found) wrong = found;
            else lines.push(...render(found, model, session, options, io));
        }
        const failed = sayLawErrors(library, io, language);
        if (lines.length === 0 && wrong) return refuse([wrong], io, language);
        io.out(`${lines.join('\n')}\n`);
        return failed ? 2 : 0;
    });
}

interface Shown {
    readonly name: string;
    readonly act: Act;
    readonly provisions: readonly Provision[];
}

function lookUp(written: string, texts: LawTexts | undefined, model: RuleSetModel): Shown | InputError {
    if (!texts) return NO_FOLDER;
    const [, given = '', provision = ''] = /^\s*([^§]*?)\s*(§.*)$/s.exec(written) ?? [];
    if (provision === '') return notAProvision(written);
    const name =
        given === '' ? (model.vocabulary.lawActs.has(model.id) ? model.id : [...texts.keys()][0]) : given;
    const act = name === undefined ? undefined : texts.get(name);
    if (name === undefined || !act) return noSuchAct(given || model.id, [...texts.keys()]);
    const found = findProvision(act, provision);
    if (found.verdict === 'missing') return noSuchProvision(`${name} ${provision}`, found.nearest);
    return { name, act, provisions: found.verdict === 'found' ? found.all : found.provisions };
}

function render(
    { name, act, provisions }: Shown,
    model: RuleSetModel,
    { language }: Session,
    { color }: LawShowOptions,
    io: Io,
): string[] {
    const style = io.style(color);
    const names = fileNames(io.cwd);
    const { rules } = rulesByProvision(model, name, act);
    return provisions.flatMap((provision) => {
        const citing = new Set(citedWithin(provision, act).flatMap((each) => rules.get(each) ?? []));
        const norms = firstOfEach(model.norms.filter(({ rule }) => citing.has(rule)));
        return [
            style.heading(`${name} ${provision.address}`),
            style.faint(act.title),
            '',
            ...renderText(provision, io.width),
            '',
            style.strong(RULES[language](norms.length)),
            ...norms.flatMap(({ rule, title, citation, place }) =>
                labelled(
                    style.faint('–'),
                    `»${rule}« ${title}${citation ? `, ${formatCitation(citation)}` : ''} · ${style.place(`${names(place.uri)}:${place.start.line + 1}`)}`,
                    { indent: 2, column: 2, width: io.width },
                ),
            ),
            '',
        ];
    });
}

/** A subsection or a number to a line. */
function renderText(provision: Provision, width: number): string[] {
    if (provision.kind === 'paragraf')
        return provision.children.flatMap((stykke, i) => [
            ...(i > 0 ? [''] : []),
            ...withLabel(
                provision.children.length > 1 ? `Stk. ${stykke.label}.` : '',
                renderText(stykke, width - 9),
                9,
            ),
        ]);
    const lines: string[] = [];
    let running = '';
    for (const part of provision.children) {
        if (part.kind === 'punktum') {
            running = running ? `${running} ${part.text}` : part.text;
            continue;
        }
        if (running) lines.push(...wrap(running, width));
        running = '';
        lines.push(...withLabel(`${part.label})`, renderText(part, width - 4), 4));
    }
    if (running || lines.length === 0) lines.push(...wrap(running || provision.text, width));
    return lines;
}

function withLabel(label: string, [first = '', ...rest]: readonly string[], column: number): string[] {
    return label ? [label.padEnd(column) + first, ...indented(rest, column)] : [first, ...rest];
}

/** The provision, what is in it, and what it is in. */
function citedWithin(provision: Provision, { chapters }: Act): Provision[] {
    const inside = [...provisionsWithin(provision)];
    const outside = chapters.flatMap(({ sections }) =>
        sections.flatMap((section) => pathTo(section, provision)),
    );
    return [...outside, ...inside];
}

function pathTo(from: Provision, to: Provision): Provision[] {
    if (from === to) return [];
    for (const child of from.children) {
        if (child === to) return [from];
        const path = pathTo(child, to);
        if (path.length > 0) return [from, ...path];
    }
    return [];
}

function firstOfEach(norms: readonly Norm[]): Norm[] {
    return [...new Map([...norms].reverse().map((norm) => [norm.rule, norm])).values()].reverse();
}

const RULES = {
    da: (amount: number) =>
        amount === 0 ? 'Ingen regel henviser til den.' : 'Regler, der henviser til den eller en del af den',
    en: (amount: number) => (amount === 0 ? 'No rule cites it.' : 'Rules that cite it or a part of it'),
};

const NO_FOLDER: InputError = {
    message: {
        da: 'Der er ikke peget på nogen lovtekster: skriv "lovtekster": "mappe" i regelret.json, eller brug --lovtekster MAPPE.',
        en: 'No law texts are pointed to: write "lovtekster": "folder" in regelret.json, or use --lovtekster FOLDER.',
    },
};

function notAProvision(written: string): InputError {
    return {
        message: {
            da: `»${written}« er ikke en bestemmelse; skriv fx "LAB § 31, stk. 4".`,
            en: `»${written}« is not a provision; write it as "LAB § 31, stk. 4".`,
        },
    };
}

function noSuchAct(name: string, known: readonly string[]): InputError {
    const meant = closest(name, known);
    return {
        message: {
            da: `Der er ingen lovtekst til »${name}«${meant ? `; mente du ${meant}?` : '.'} Der er: ${known.join(', ') || 'ingen'}.`,
            en: `There is no law text for »${name}«${meant ? `; did you mean ${meant}?` : '.'} There are: ${known.join(', ') || 'none'}.`,
        },
    };
}

function noSuchProvision(written: string, nearest: string | undefined): InputError {
    return {
        message: {
            da: `Loven har ikke ${written}${nearest ? `; det nærmeste er ${nearest}` : ''}.`,
            en: `The act does not have ${written}${nearest ? `; the nearest is ${nearest}` : ''}.`,
        },
    };
}
