// The sections of a form with what a pattern or a profile adds to them.
import { orderOf } from '../plan/section-order';
import type {
  Lines,
  MasterForm,
  TemplateAdditions,
  TemplatePhase,
  TemplateSections,
} from './template-form';

/** `sections` of `form` without, with other and with more lines, as `additions` say. */
export function sectionsWith(
  form: MasterForm,
  sections: TemplateSections,
  additions: TemplateAdditions,
): TemplateSections {
  const { phases, decision, discovery, without = [], sections: more = {} } = additions;
  const changed: TemplateSections = {
    ...sections,
    ...(phases && { work: phaseLines(form, sections.work ?? [], phases) }),
    ...(decision !== undefined && { decisions: form.firstEntry('decisions', decision) }),
    ...(discovery !== undefined && { discoveries: form.firstEntry('discoveries', discovery) }),
  };
  return Object.fromEntries(
    orderOf(form.dialect).flatMap((kind): [string, Lines][] => {
      const [own, added] = [without.includes(kind) ? undefined : changed[kind], more[kind]];
      if (!own || !added) return own || added ? [[kind, own ?? added ?? []]] : [];
      return [[kind, [...own, '', ...added]]];
    }),
  );
}

/** What the form asks of a plan of work, then a heading and a prompt for each phase. */
function phaseLines(form: MasterForm, lines: Lines, phases: readonly TemplatePhase[]): Lines {
  return [
    ...lines,
    ...phases.flatMap(({ name, prompt }, index) => [
      '',
      `### ${form.phaseWord} ${index + 1}: ${name}`,
      '',
      `[${prompt}]`,
    ]),
  ];
}
