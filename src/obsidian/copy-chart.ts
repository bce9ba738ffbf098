// Copies the timeline of a plan as a chart that other notes and GitHub draw.
import { isEmptyTimeline, timelineOf } from '../plan/timeline';
import { mermaidGantt } from '../view/timeline-mermaid';
import { copyText } from './clipboard';
import { inform } from './notices';
import type { PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';

/** As a Mermaid chart, of the plan as it stands at this moment. */
export async function copyChart(workbench: Workbench, note: PlanNote): Promise<void> {
  const { plan } = await readPlan(workbench, note);
  const timeline = timelineOf(plan, Date.now());
  if (timeline === null || isEmptyTimeline(timeline)) {
    inform('No step and no entry of this plan has a time yet.');
  } else {
    const chart = mermaidGantt(timeline, plan.title ?? note.basename);
    copyText(chart, 'Copied the timeline as Mermaid chart.');
  }
}
