// remark as most projects use it, for measuring what loading it costs.
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';

export const stock = remark().use(remarkGfm).use(remarkFrontmatter).freeze();
