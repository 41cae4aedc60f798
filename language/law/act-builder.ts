import { canonicalLabel, compareLabels, labelKey, labelRange } from './labels.js';
import type { Act, ActProblem, Chapter, Note, Provision } from './model.js';
import { repeated, type Made } from './provisions.js';

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
    /**
     * A paragraph that may be of an amending act printed after the act: one whose number starts over, and that stands
     * outside the chapters (`loose`) or says when something enters into force.
     */
    sectionOrOther(made: Made, loose: boolean): void;
    problem(problem: ActProblem): void;
    /** Undefined when there is no paragraph at all. */
    done(
        about: Pick<Act, 'title' | 'source'> & { eli?: string | undefined; issued?: string | undefined },
    ): Act | undefined;
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
    const isAfter = (provision: Provision, before: string): boolean =>
        before === '' || compareLabels(labelRange(provision.label).first, before) > 0;
    const restarts = (provision: Provision): boolean => !isAfter(provision, highest);
    /** Within what is of other acts: the next of them. */
    const startsOver = (provision: Provision): boolean => {
        const before = transitional[transitional.length - 1]?.sections.at(-1);
        return before !== undefined && !isAfter(provision, labelRange(before.label).last);
    };
    const keep = (made: Made): void => {
        for (const note of made.notes) notes.push(note);
        for (const problem of made.problems) problems.push(problem);
    };
    const add = (made: Made): void => {
        const { provision } = made;
        keep(made);
        (current ??= open('')).sections.push(provision);
        const { last } = labelRange(provision.label);
        if (highest === '' || compareLabels(last, highest) > 0) highest = last;
        const key = labelKey(provision.label);
        if (!own.has(key)) own.set(key, provision);
        else problems.push(repeated(provision.address, provision.span.start));
    };
    const addTransitional = (made: Made): void => {
        keep(made);
        if (transitional.length === 0 || startsOver(made.provision)) startTransitional();
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
        sectionOrOther(made, loose) {
            const chaptered = chapters.some(({ label }) => label !== '');
            const begun = outside || transitional.length > 0;
            const other =
                restarts(made.provision) && ((loose && chaptered) || STARTS_OTHER.test(made.provision.text));
            if (begun || other) {
                if (!begun) startTransitional();
                addTransitional(made);
            } else {
                if (loose && current?.label !== '') current = open('');
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
