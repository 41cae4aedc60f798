import type { AstNode, AstNodeDescription, CstNode, LinkingError, Reference } from 'langium';

/** A name that was looked up. */
export interface Answer {
    readonly node: AstNode;
    readonly description: AstNodeDescription;
}

/** Says what a reference refers to as the files are now. */
export type Resolver = (reference: NamedReference) => Answer | undefined;

/** A name that is used at a place in the tree; what it may refer to depends on the place. */
export interface Use {
    readonly container: AstNode;
    readonly property: string;
    readonly $refText: string;
}

/**
 * A name in the text that stands for something declared elsewhere. It is looked up each time it is asked for and holds
 * on to no answer: looking up costs less than a microsecond, and so there is never anything to link anew, no answer that
 * is out of date, and no tree of an old text that is kept alive. It has all that Langium's `Reference` has.
 */
export class NamedReference implements Use {
    constructor(
        private readonly resolve: Resolver,
        /** The node that it stands in, and the property of it. */
        public container: AstNode,
        public readonly property: string,
        public readonly $refNode: CstNode | undefined,
        public readonly $refText: string,
    ) {}

    get ref(): AstNode | undefined {
        return this.resolve(this)?.node;
    }

    get $nodeDescription(): AstNodeDescription | undefined {
        return this.resolve(this)?.description;
    }

    get error(): LinkingError | undefined {
        return this.resolve(this)
            ? undefined
            : {
                  info: { reference: asReference(this), container: this.container, property: this.property },
                  message: `Nothing is called '${this.$refText}' here.`,
              };
    }
}

/** Langium's type does not say that what may be missing may also be undefined. */
export const asReference = (reference: Use): Reference => reference as object as Reference;
