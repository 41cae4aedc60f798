/** The script of the pages that show the views, in one piece. */
export function buildViewPage(root?: string): Promise<string>;
