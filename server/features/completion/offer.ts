import { CompletionItemKind } from 'vscode-languageserver';
import type { Clause } from './clauses/index.js';

/** Something to write at the cursor. */
export interface Offer {
    readonly label: string;
    /** What is written; the label where it is not given. */
    readonly text?: string;
    /** What is written where the editor lets the drafter fill in places. */
    readonly snippet?: string;
    readonly kind: CompletionItemKind;
    readonly rank: Rank;
    /** Among those of a rank: less is earlier. */
    readonly order: number;
    /** A title or a few words beside the label. */
    readonly detail?: string;
    /** What kind of thing it is. */
    readonly what?: string;
    readonly about: About | undefined;
    /** Replaces from here, where that is not where the half-written word begins. */
    readonly from?: number;
}

/** What its explanation is about, found when it is asked for. */
export type About =
    | { readonly clause: Clause }
    | { readonly type: string; readonly name: string }
    | { readonly law: string; readonly provision: string };

export enum Rank {
    /** What must come here. */
    Wanted,
    /** How the clause may go on. */
    GoesOn,
    /** A new clause or declaration. */
    Opens,
    /** What fits, but is seldom meant. */
    Seldom,
}

/** The kinds of names in the words of the language, and how an editor draws them. */
export const KINDS: Readonly<Record<string, { da: string; en: string; kind: CompletionItemKind }>> = {
    Act: { da: 'handling', en: 'act', kind: CompletionItemKind.Method },
    ActOfLaw: { da: 'lov', en: 'act', kind: CompletionItemKind.Reference },
    Actor: { da: 'aktør', en: 'actor', kind: CompletionItemKind.Interface },
    Assumption: { da: 'forudsætning', en: 'assumption', kind: CompletionItemKind.Constant },
    EnumValue: { da: 'værdi', en: 'value', kind: CompletionItemKind.EnumMember },
    Event: { da: 'hændelse', en: 'event', kind: CompletionItemKind.Event },
    Fact: { da: 'oplysning', en: 'fact', kind: CompletionItemKind.Field },
    Group: { da: 'målgruppe', en: 'group', kind: CompletionItemKind.Class },
    GroupUnion: { da: 'samlebetegnelse', en: 'name for several groups', kind: CompletionItemKind.Class },
    NewGroup: {
        da: 'målgruppe efter reformen',
        en: 'group after the reform',
        kind: CompletionItemKind.Class,
    },
    Recommendation: { da: 'anbefaling', en: 'recommendation', kind: CompletionItemKind.Struct },
    Reform: { da: 'reform', en: 'reform', kind: CompletionItemKind.Struct },
    Rule: { da: 'regel', en: 'rule', kind: CompletionItemKind.Function },
    RuleTable: { da: 'særregler', en: 'special rules', kind: CompletionItemKind.Function },
    RuleSet: { da: 'regelsæt', en: 'rule set', kind: CompletionItemKind.Module },
    Subject: { da: 'sagsemne', en: 'subject', kind: CompletionItemKind.Module },
};
