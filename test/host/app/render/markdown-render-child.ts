// A part of rendered Markdown with a life of its own, which ends when what it was drawn into goes.
import { Component } from '../component';

export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}
