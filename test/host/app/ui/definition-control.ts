// The control of one declarative setting. A value its `validate` refuses is not stored, and the words are shown below the row.
import type * as O from 'obsidian';
import type { DefinitionRenderer } from './definition-renderer';
import { isOn } from './definition-renderer';
import { FilePathSuggest, FolderPathSuggest } from './path-suggest';
import type { Setting } from './setting';
import type { TextComponent } from './text-component';

type Validate = (value: unknown) => string | void | Promise<string | void>;

export function renderControl(
  renderer: DefinitionRenderer,
  setting: Setting,
  control: O.SettingControl,
): void {
  const { tab } = renderer;
  const stored = tab.getControlValue(control.key) ?? control.defaultValue;
  // Each control's own `validate` takes the type this control gives.
  const validate = control.validate as unknown as Validate | undefined;
  let latest = 0;
  const check = async (value: unknown): Promise<boolean> => {
    const turn = ++latest;
    const refusal = await validate?.call(control, value);
    if (turn !== latest) return false;
    setting.setErrorMessage(refusal ?? null);
    return refusal === undefined || refusal === '';
  };
  const store = async (value: unknown): Promise<void> => {
    if (!(await check(value))) return;
    await tab.setControlValue(control.key, value);
    renderer.refresh();
  };
  const text = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
  const onText = (value: string): void => void store(value);
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(store));
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) =>
        dropdown.addOptions(control.options).setValue(text).onChange(onText),
      );
      break;
    case 'textarea':
      setting.addTextArea((area) => {
        area
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(onText);
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
      });
      break;
    case 'number':
      setting.addText((field) => {
        setUpNumber(field, control);
        field.setValue(text).onChange((value) => void store(Number(value)));
      });
      break;
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step);
        if (control.displayFormat !== undefined) slider.setDisplayFormat(control.displayFormat);
        slider.setValue(Number(stored ?? control.min)).onChange(store);
      });
      break;
    case 'color':
      setting.addColorPicker((picker) => picker.setValue(text).onChange(onText));
      break;
    case 'folder':
      setting.addSearch((field) => {
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(onText);
        const suggest = new FolderPathSuggest(tab.app, field.inputEl, control);
        suggest.onSelect((path) => field.setValue(path).onChanged());
      });
      break;
    case 'file':
      setting.addSearch((field) => {
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(onText);
        const suggest = new FilePathSuggest(tab.app, field.inputEl, control);
        suggest.onSelect((path) => field.setValue(path).onChanged());
      });
      break;
    case 'text':
      setting.addText((field) =>
        field
          .setPlaceholder(control.placeholder ?? '')
          .setValue(text)
          .onChange(onText),
      );
      break;
  }
  renderer.onRefresh(() => {
    setting.setDisabled(isOn(control.disabled, false));
  });
  void check(stored);
}

function setUpNumber(field: TextComponent, control: O.SettingNumberControl): void {
  field.inputEl.type = 'number';
  if (control.min !== undefined) field.inputEl.min = String(control.min);
  if (control.max !== undefined) field.inputEl.max = String(control.max);
  if (control.step !== undefined) field.inputEl.step = String(control.step);
  field.setPlaceholder(control.placeholder ?? '');
}
