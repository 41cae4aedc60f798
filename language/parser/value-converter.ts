import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

/** Texts lose their quotation marks, whichever kind the drafter uses, closed or not; there are no escapes. */
export class TextConverter extends DefaultValueConverter {
    protected override runConverter(
        rule: GrammarAST.AbstractRule,
        input: string,
        cstNode: CstNode,
    ): ValueType {
        if (rule.name !== 'STRING') return super.runConverter(rule, input, cstNode);
        return input.replace(/^["»“]/, '').replace(/["«”]$/, '');
    }
}
