// The sections of a form with what a pattern or a profile adds to them.
import type {
  Lines,
  MasterForm,
  TemplateAdditions,
  TemplatePhase,
  TemplateSection,
} from './template-form';

/** `sections` of `form` without, with other and with more lines, as `additions` say. */
export function sectionsWith(
  form: MasterForm,
  sections: readonly TemplateSection[],
  additions: TemplateAdditions,
): readonly TemplateSection[] {
  const { phases, decision, discovery, without = [] } = additions;
  const kept = sections
    .filter(({ kind }) => !without.includes(kind))
    .map((section): TemplateSection => {
      switch (section.kind) {
        case 'work':
          return phases ? { ...section, lines: phaseLines(form, section.lines, phases) } : section;
        case 'decisions':
          return decision === undefined
            ? section
            : { ...section, lines: form.firstEntry('decisions', decision) };
        case 'discoveries':
          return discovery === undefined
            ? section
            : { ...section, lines: form.firstEntry('discoveries', discovery) };
        default:
          return section;
      }
    });
  return (additions.sections ?? []).reduce(added, kept);
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

function added(
  sections: readonly TemplateSection[],
  { after, kind, heading, lines }: TemplateSection & { readonly after: TemplateSection['kind'] },
): readonly TemplateSection[] {
  if (sections.some((section) => section.kind === kind)) {
    return sections.map((section) =>
      section.kind === kind ? { ...section, lines: [...section.lines, '', ...lines] } : section,
    );
  }
  const before = sections.findIndex((section) => section.kind === after);
  const at = before < 0 ? sections.length : before + 1;
  return [...sections.slice(0, at), { kind, heading, lines }, ...sections.slice(at)];
}
