import type { DiffWords } from './words.js';

export const ENGLISH: DiffWords = {
    title: 'Comparison of rules',
    before: 'Before',
    after: 'Now',
    categories: {
        result: {
            heading: 'Changed result',
            counted: ['change of result', 'changes of result'],
            about: 'some citizens get something else than before',
        },
        'may-change': {
            heading: 'Perhaps a changed result',
            counted: ['possible change of result', 'possible changes of result'],
            about: 'it rests on a judgement, on something left open, or could not be decided',
        },
        validity: {
            heading: 'Other dates',
            counted: ['change of dates', 'changes of dates'],
            about: 'the same for the same citizens, but from or until another day',
        },
        vocabulary: {
            heading: 'Vocabulary',
            counted: ['change of vocabulary', 'changes of vocabulary'],
            about: 'target groups, facts and other names are new, gone or renamed',
        },
        wording: {
            heading: 'Wording and citations',
            counted: ['change of wording or citation', 'changes of wording or citation'],
            about: 'title, text, section, source or reason; nobody gets anything else',
        },
        moved: {
            heading: 'Moved or renumbered',
            counted: ['move or renumbering', 'moves and renumberings'],
            about: 'another place in the text or another name; nobody gets anything else',
        },
    },
    parts: {
        modalitet: 'the duty',
        aktør: 'the one who must do it',
        modpart: 'the part of the other side',
        handling: 'the act',
        frist: 'the deadline',
        hændelse: 'the start of the deadline',
        periode: 'the period',
        antal: 'the number',
        hyppighed: 'the frequency',
        varighed: 'the length',
        beløb: 'the amount',
        andel: 'the share',
        skala: 'the scale',
        form: 'the form',
        ansvar: 'the responsibility',
    },
    change: {
        parts: (whom, parts, before, after) => `For ${whom}, ${parts} changes from ${before} to ${after}.`,
        mayParts: (whom, parts, before, after) =>
            `For ${whom}, it may matter that ${parts} changes from ${before} to ${after}.`,
        comes: (whom, duty) => `For ${whom}, this holds now too: ${duty}`,
        mayCome: (whom, duty) => `For ${whom}, this may hold now too: ${duty}`,
        newRule: (whom, duty) => `For ${whom}, this is new: ${duty}`,
        mayBeNew: (whom, duty) => `For ${whom}, this may hold as something new: ${duty}`,
        goes: (whom, duty) => `For ${whom}, this no longer holds: ${duty}`,
        mayGo: (whom, duty) => `For ${whom}, this may no longer hold: ${duty}`,
        another: (whom, before, after) => `For ${whom}, this held before: ${before} Now this holds: ${after}`,
        mayBeAnother: (whom, before, after) =>
            `For ${whom}, this held before: ${before} Now this may hold instead: ${after}`,
        behind: (whom, duty) =>
            `For ${whom}, the rule says the same but builds on a rule that has changed: ${duty}`,
        mayBeBehind: (whom, duty) =>
            `For ${whom}, the rule says the same but builds on a rule that may have changed: ${duty}`,
        rests: (on) => `It rests on ${on}.`,
        otherwise: (whom, name, what) =>
            whom === undefined ? `${name}: ${what}` : `${name}: ${what} for ${whom}`,
        partComes: (whom, part, value) =>
            `For ${whom}, ${part} is now ${value}; nothing was said of it before.`,
        mayPartCome: (whom, part, value) =>
            `For ${whom}, it may matter that ${part} is now ${value}; nothing was said of it before.`,
        partGoes: (whom, part, value) => `For ${whom}, ${part} (${value}) no longer applies.`,
        mayPartGo: (whom, part, value) =>
            `For ${whom}, it may matter that ${part} (${value}) no longer applies.`,
        breach: (whom, duty) =>
            `For ${whom}, the consequence is the same, but of the breach of another duty: ${duty}`,
        mayBreach: (whom, duty) =>
            `For ${whom}, the consequence is the same, but perhaps of the breach of another duty: ${duty}`,
        onlyBefore: (what) => `Only before: ${what}.`,
        onlyAfter: (what) => `Only now: ${what}.`,
        toOthers: (bearer, act) => `Nobody but ${bearer} may do »${act}«.`,
        days: (begins, before, after) => `${begins}: before ${before}, now ${after}.`,
        fromTo: (before, after) => `from ${before} to ${after}`,
        beforeAndAfter: (begins, before, after) => `${begins}. Before: ${before}. Now: ${after}.`,
        partsAlone: (whom, parts) => `For ${whom}, ${parts} changes`,
        mayPartsAlone: (whom, parts) => `For ${whom}, it may matter that ${parts} changes`,
        sameWords: (whom, parts) =>
            `For ${whom}, the same is said of ${parts}, but an oplysning that it rests on is of another kind.`,
        definition: 'the definition',
        bearer: (modality) =>
            modality === 'obligation'
                ? undefined
                : modality === 'permission'
                  ? 'who may do it'
                  : modality === 'prohibition'
                    ? 'who must not do it'
                    : 'whom it is for',
        partReturns: (whom, part, value) =>
            `For ${whom}, ${part} (${value}) now holds too; another rule went before it.`,
        mayPartReturn: (whom, part, value) =>
            `For ${whom}, it may matter that ${part} (${value}) now holds too; another rule went before it.`,
        partYields: (whom, part, value) =>
            `For ${whom}, ${part} (${value}) no longer holds; another rule goes before it now.`,
        mayPartYield: (whom, part, value) =>
            `For ${whom}, it may matter that ${part} (${value}) no longer holds; another rule goes before it now.`,
    },
    reform: (name) => `When ${name} has effect`,
    forExample: (citizen) => `For example ${citizen}.`,
    was: 'before',
    is: 'now',
    onlyBefore: (title) => `The rule set ${title} is gone; all of it is shown as gone.`,
    onlyAfter: (title) => `The rule set ${title} is new; all of it is shown as new.`,
    none: 'The two sides say the same. No rule, title or citation means or is called anything else.',
    nonePartly: 'There are no differences in what could be compared. Not everything could be compared.',
    noResult: 'No citizen gets another result.',
    noResultPartly:
        'No citizen gets another result of what could be compared. Not everything could be compared.',
    folded: (parts) => `Without consequence for anyone: ${parts}. Show them with --all.`,
    figures: 'Figures',
    figure: 'Figure',
    difference: 'Difference',
    notCompared: 'Not compared',
    sides: { before: 'before', after: 'now', both: 'both sides' },
    mistake: ['mistake', 'mistakes'],
    mistakes: (amount) => `The text has ${amount}; what stands there is compared only in part.`,
    amount: 'Number',
    kind: 'Kind',
    noSubject: 'Without a subject',
    vocabulary: 'Vocabulary',
    shortened: (shown, all) =>
        `There is no room for everything: ${shown} of ${all} changes stand here. The whole comparison:`,
    nothing: '–',
    legend: 'The most consequential changes come first. “Some” means that the group cannot be named more briefly; the example is one of them.',
    made: 'Computed by regelret diff from the rule files.',
};
