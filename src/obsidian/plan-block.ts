// The `execplan` code block of any note, in reading view, live preview and embeds. It follows its plan and is drawn
// again in place; it never writes, so that a block inside the plan itself changes nothing that it would see.
import {
  type HoverParent,
  type HoverPopover,
  type MarkdownPostProcessorContext,
  MarkdownRenderChild,
  type Plugin,
} from 'obsidian';
import type { ListContext } from '../index/plan-list';
import { detailsText } from '../view/dashboard/details-known';
import { lazyView } from '../view/mount';
import type { BlockActions } from '../view/note/block-actions';
import { type BlockOptions, type BlockReading, readBlock } from '../view/note/block-options';
import { blockPlans } from '../view/note/block-plans';
import { type BlockContent, PlanBlock, type PlanBlockProps } from '../view/note/plan-block';
import { readingText } from '../view/reading-words';
import { BLOCK_LANGUAGE } from './block-insertion';
import type { DetailsReader } from './details-reader';
import type { FollowedPlans } from './followed-plans';
import { hiddenTarget, resolveLink } from './link-resolver';
import { redrawOnChange } from './redraw-on-change';
import { planBlockActions } from './plan-block-actions';
import { fileOf } from './plan-note';
import type { Workbench } from './workbench';

export function addPlanBlocks(
  plugin: Plugin,
  workbench: Workbench,
  plans: FollowedPlans,
  details: DetailsReader,
): void {
  plugin.registerMarkdownCodeBlockProcessor(BLOCK_LANGUAGE, (source, element, context) => {
    context.addChild(new PlanBlockChild(element, source, context, workbench, plans, details));
  });
}

const NOTHING = (): void => undefined;

class PlanBlockChild extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private readonly block: BlockReading;
  private readonly sourcePath: string;
  private readonly isOfMany: boolean;
  /** Whether words are looked for, which stand in the notes and not in the rows alone. */
  private readonly isSearch: boolean;
  private readonly actions: BlockActions;
  private readonly drawn = lazyView(PlanBlock);
  /** Path of the plan that is followed; null while there is none. */
  private path: string | null = null;
  private unfollow = NOTHING;

  constructor(
    element: HTMLElement,
    source: string,
    { sourcePath }: MarkdownPostProcessorContext,
    private readonly workbench: Workbench,
    private readonly plans: FollowedPlans,
    private readonly details: DetailsReader,
  ) {
    super(element);
    this.block = readBlock(source);
    this.isOfMany = this.block.kind === 'options' && this.block.options.show === 'dashboard';
    this.isSearch = this.block.kind === 'options' && this.block.options.search !== '';
    this.sourcePath = sourcePath;
    this.actions = planBlockActions(workbench, this, () =>
      this.path === null ? null : plans.reading(this.path),
    );
  }

  override onload(): void {
    this.containerEl.addClass('execplans-view', 'execplans-block');
    const draw = (): void => this.draw();
    const { index } = this.workbench;
    if (this.isOfMany) {
      this.register(index.subscribe(draw));
      redrawOnChange(this, this.workbench, draw);
      if (this.isSearch) {
        this.register(this.details.want());
        this.register(this.details.subscribe(draw));
      }
    } else {
      this.register(index.subscribe(() => this.onChanged()));
      this.register(() => this.unfollow());
    }
    draw();
  }

  override onunload(): void {
    this.drawn.unmount();
  }

  /** A link may lead elsewhere by now. The plan itself is followed. */
  private onChanged(): void {
    if (this.block.kind === 'options' && this.target(this.block.options) !== this.path) this.draw();
  }

  private draw(): void {
    const props: PlanBlockProps = {
      content: this.content(),
      now: Date.now(),
      timestampStyle: this.workbench.store.settings.timestampStyle,
      actions: this.actions,
    };
    this.drawn.draw(this.containerEl, props);
  }

  private content(): BlockContent {
    if (this.block.kind === 'faults') return this.block;
    const { options } = this.block;
    const { index, store, watcher } = this.workbench;
    if (options.show === 'dashboard') {
      const { daysUntilStale } = store.settings;
      const known = this.details.state();
      const says: ListContext['saysElsewhere'] = (path, word) => known.ledger.says(path, word);
      const context = { now: Date.now(), daysUntilStale, saysElsewhere: says };
      const plans = blockPlans(index.all(), options, context);
      // What is found is not pushed about by words on the rest.
      const isFound = plans.rows.length > 0;
      const reading =
        (isFound ? null : readingText(watcher.progress())) ??
        (this.isSearch ? detailsText(known) : null);
      return { kind: 'plans', ...plans, reading };
    }
    const path = this.target(options);
    this.followPlan(path);
    if (path === null) {
      const message = `There is no note “${options.plan?.target ?? ''}” to show.`;
      return { kind: 'message', message };
    }
    const reading = this.plans.reading(path);
    if (reading === null) return { kind: 'message', message: this.whyNothing(path) };
    const { plan, name } = reading;
    const { show, limit } = options;
    return { kind: 'plan', plan, path, name, isOwn: path === this.sourcePath, show, limit };
  }

  /** Path of the note that the block is about. */
  private target({ plan }: BlockOptions): string | null {
    if (plan === null) return this.sourcePath;
    const { app, index } = this.workbench;
    return (
      resolveLink(app, plan, this.sourcePath)?.path ??
      hiddenTarget(plan, this.sourcePath, (path) => index.has(path))
    );
  }

  private followPlan(path: string | null): void {
    if (path === this.path) return;
    this.unfollow();
    this.path = path;
    this.unfollow = path === null ? NOTHING : this.plans.follow(path, () => this.draw());
  }

  private whyNothing(path: string): string {
    const { app, index, watcher } = this.workbench;
    const failure = index.summary(path)?.failure ?? null;
    if (failure !== null) return failure;
    const file = fileOf(app, { path });
    const isComing = index.has(path) || (file !== null && watcher.isPlan(file));
    if (isComing) return 'Reading the plan…';
    return path === this.sourcePath
      ? 'This note is not a plan. Name one in the block: “plan: [[Name of the note]]”.'
      : `“${file?.basename ?? path}” is not a plan.`;
  }
}
