export function keywords(): string[];
export function headers(): string[];
export function languageConfiguration(): {
    readonly wordPattern: string;
    readonly indentationRules: {
        readonly increaseIndentPattern: string;
        readonly decreaseIndentPattern: string;
    };
    readonly onEnterRules: readonly { readonly beforeText: string }[];
};
export interface Pattern {
    readonly match?: string;
    readonly name?: string;
    readonly include?: string;
    readonly patterns?: readonly Pattern[];
    readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}
export function textMateGrammar(): {
    readonly patterns: readonly Pattern[];
    readonly repository: Readonly<Record<string, Pattern>>;
};
