// A colour picker. The value is a hex string; it can also be had as RGB or HSL.
import type * as O from 'obsidian';
import { ValueComponent } from './base-component';

export class ColorComponent extends ValueComponent<string> {
  private readonly inputEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.inputEl = containerEl.createEl('input', { type: 'color' });
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  getValueRgb(): O.RGB {
    const number = parseInt(this.getValue().slice(1), 16);
    return { r: number >> 16, g: (number >> 8) & 255, b: number & 255 };
  }

  /** Hue in degrees, saturation and lightness in per cent. */
  getValueHsl(): O.HSL {
    const { r, g, b } = this.getValueRgb();
    const [red, green, blue] = [r / 255, g / 255, b / 255];
    const max = Math.max(red, green, blue);
    const min = Math.min(red, green, blue);
    const chroma = max - min;
    const l = (max + min) / 2;
    const s = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * l - 1));
    let h = 0;
    if (chroma > 0 && max === red) h = ((green - blue) / chroma + 6) % 6;
    else if (chroma > 0 && max === green) h = (blue - red) / chroma + 2;
    else if (chroma > 0) h = (red - green) / chroma + 4;
    return { h: Math.round(h * 60), s: Math.round(s * 100), l: Math.round(l * 100) };
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setValueRgb({ r, g, b }: O.RGB): this {
    const hex = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0'));
    return this.setValue(`#${hex.join('')}`);
  }

  setValueHsl({ h, s, l }: O.HSL): this {
    const light = l / 100;
    const amount = (s / 100) * Math.min(light, 1 - light);
    const part = (n: number): number => {
      const k = (n + h / 30) % 12;
      return 255 * (light - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
    };
    return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
  }

  onChange(callback: (value: string) => unknown): this {
    this.inputEl.addEventListener('input', () => void callback(this.getValue()));
    return this;
  }
}
