import { canonicalLabel, compareLabels, labelKey, labelRange } from './labels.js';
import type { Act, ActProblem, Chapter, Note, Provision } from './model.js';
import type { Made } from './provisions.js';

interface OpenChapter {
    readonly label: string;
    title?: string;
    readonly sections: Provision[];
}

/** Collects what a reader finds, in order, and makes the act of it. */
export interface ActBuilder {
    /** Of the paragraphs that follow; the same label again is the same chapter. */
    chapter(label: string, title?: string): void;
    /** What follows belongs to an amending act. */
    transitional(title?: string): void;
    section(made: Made): void;
    /** A paragraph outside the chapters: the act's own, or one of an amending act printed after it. */
    looseSection(made: Made): void;
    problem(problem: ActProblem): void;
    /** Undefined when there is no paragraph at all. */
    done(about: Pick<Act, 'title' | 'source'> & { eli?: string | undefined; issued?: string | undefined }): Act | undefined;
}

const STARTS_OTHER = /træder i kraft|har virkning fra/i;

export function actBuilder(): ActBuilder {
    const chapters: OpenChapter[] = [];
    const transitional: OpenChapter[] = [];
    const notes: Note[] = [];
    const problems: ActProblem[] = [];
    const own = new Map<string, Provision>();
    let current: OpenChapter | undefined;
    let highest = '';
    let outside = false;

    const open = (label: string, title?: string): OpenChapter => {
        let chapter = chapters.find((each) => labelKey(each.label) === labelKey(label));
        if (!chapter) {
            chapter = { label: canonicalLabel(label), sections: [] };
            chapters.push(chapter);
        }
        if (title) chapter.title ??= title;
        return chapter;
    };
    const startTransitional = (title?: string): void => {
        const group: OpenChapter = { label: '', sections: [] };
        if (title) group.title = title;
        transitional.push(group);
    };
    const restarts = (provision: Provision): boolean => {
        const group = transitional[transitional.length - 1]?.sections;
        const before = group && group.length > 0 ? labelRange(group[group.length - 1]!.label).last : highest;
        return before !== '' && compareLabels(labelRange(provision.label).first, before) <= 0;
    };
    const keep = (made: Made): void => {
        notes.push(...made.notes);
        problems.push(...made.problems);
    };
    const add = (made: Made): void => {
        const { provision } = made;
        keep(made);
        (current ??= open('')).sections.push(provision);
        const { last } = labelRange(provision.label);
        if (highest === '' || compareLabels(last, highest) > 0) highest = last;
        const key = labelKey(provision.label);
        if (!own.has(key)) own.set(key, provision);
        else problems.push(twice(provision));
    };
    const addTransitional = (made: Made): void => {
        keep(made);
        transitional[transitional.length - 1]!.sections.push(made.provision);
    };

    return {
        chapter(label, title) {
            outside = false;
            current = open(label, title);
        },
        transitional(title) {
            outside = true;
            startTransitional(title);
        },
        section(made) {
            if (outside) addTransitional(made);
            else add(made);
        },
        looseSection(made) {
            const chaptered = chapters.some(({ label }) => label !== '');
            const begun = transitional.length > 0;
            const another = restarts(made.provision);
            const startsOther = another && (chaptered || begun || STARTS_OTHER.test(made.provision.text));
            if (startsOther) startTransitional();
            if (startsOther || begun) addTransitional(made);
            else {
                if (current?.label !== '') current = open('');
                add(made);
            }
        },
        problem(problem) {
            problems.push(problem);
        },
        done({ title, source, eli, issued }) {
            const filled = chapters.filter(({ sections }) => sections.length > 0);
            const apart = transitional.filter(({ sections }) => sections.length > 0);
            if (filled.length === 0 && apart.length === 0) return undefined;
            problems.sort((a, b) => a.offset - b.offset);
            return {
                ...(eli && { eli }),
                title,
                ...(issued && { issued }),
                source,
                chapters: filled,
                transitional: apart.map((group, i) => readdress(group, i)),
                notes,
                problems,
            };
        },
    };
}

function twice({ address, span }: Provision): ActProblem {
    return {
        offset: span.start,
        message: {
            da: `${address} står to gange i loven: en henvisning til den kan ikke afgøres`,
            en: `${address} stands twice in the act: a reference to it cannot be decided`,
        },
    };
}

/** Paragraph numbers of another act must not be taken for the act's own. */
function readdress(group: OpenChapter, index: number): Chapter {
    const prefix = `ikrafttræden ${index + 1}: `;
    const renamed = (provision: Provision): Provision => ({
        ...provision,
        address: prefix + provision.address,
        children: provision.children.map(renamed),
    });
    return { ...group, sections: group.sections.map(renamed) };
}
