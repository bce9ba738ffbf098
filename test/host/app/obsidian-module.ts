// Everything a plugin may import from 'obsidian', by the names of its declaration. Left out, and not drawn by the host either:
// some values of Bases, MathJax, Mermaid, Prism and PDF.js, and HTML to Markdown.
export { default as moment } from 'moment';
export { FileSystemAdapter } from './adapter';
export { App } from './app';
export { BasesEntry, parsePropertyId } from './bases/bases-entry';
export { BasesEntryGroup, BasesQueryResult } from './bases/bases-query';
export { BasesView, QueryController } from './bases/bases-view';
export { BasesViewConfig } from './bases/bases-view-config';
export {
  BooleanValue,
  DateValue,
  FileValue,
  LinkValue,
  ListValue,
  NotNullValue,
  NullValue,
  NumberValue,
  ObjectValue,
  PrimitiveValue,
  StringValue,
  TagValue,
  Value,
} from './bases/values';
export { Component } from './component';
export { debounce } from './debounce';
export { Editor } from './editor/editor';
export {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  editorViewField,
  livePreviewState,
} from './editor/editor-fields';
export {
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  getBlobArrayBuffer,
  hexToArrayBuffer,
} from './encoding';
export { Events } from './events';
export { FileManager } from './file-manager';
export { TAbstractFile, TFile, TFolder } from './files';
export {
  getAllTags,
  iterateCacheRefs,
  iterateRefs,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from './frontmatter';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { Keymap } from './keymap';
export {
  getLinkpath,
  parseLinktext,
  resolveSubpath,
  stripHeading,
  stripHeadingForLink,
} from './link-text';
export { MetadataCache } from './metadata/metadata-cache';
export { normalizePath } from './paths';
export { apiVersion, getLanguage, Platform, requireApiVersion } from './platform';
export { Plugin } from './plugins/plugin';
export { MarkdownPreviewRenderer } from './render/markdown-preview-renderer';
export { MarkdownRenderChild } from './render/markdown-render-child';
export { MarkdownRenderer } from './render/markdown-renderer';
export { RenderContext } from './render-context';
export { request, requestUrl } from './request';
export { sanitizeHTMLToDom } from './sanitize';
export { Scope } from './scope';
export {
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  sortSearchResults,
} from './search';
export { SecretStorage } from './secret-storage';
export { displayTooltip, setTooltip } from './tooltip';
export { BaseComponent, ValueComponent } from './ui/base-component';
export { ButtonComponent, ExtraButtonComponent } from './ui/button-component';
export {
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './ui/choice-component';
export { ColorComponent } from './ui/color-component';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { EditorSuggest } from './ui/editor-suggest';
export { FuzzySuggestModal } from './ui/fuzzy-suggest-modal';
export { HoverPopover, PopoverState } from './ui/hover-popover';
export { AbstractInputSuggest } from './ui/input-suggest';
export { Menu, MenuSeparator } from './ui/menu';
export { MenuItem } from './ui/menu-item';
export { Modal } from './ui/modal';
export { Notice } from './ui/notice';
export { PluginSettingTab } from './ui/plugin-setting-tab';
export { PopoverSuggest } from './ui/popover-suggest';
export { Setting } from './ui/setting';
export { SettingGroup } from './ui/setting-group';
export { SettingPage } from './ui/setting-page';
export { SettingTab } from './ui/setting-tab';
export { SuggestModal } from './ui/suggest-modal';
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './ui/text-component';
export { Vault } from './vault';
export { EditableFileView, FileView } from './workspace/file-view';
export { ItemView } from './workspace/item-view';
export { MarkdownEditView } from './workspace/markdown-edit-view';
export { MarkdownPreviewView } from './workspace/markdown-preview-view';
export { MarkdownView } from './workspace/markdown-view';
export { Tasks } from './workspace/tasks';
export { TextFileView } from './workspace/text-file-view';
export { View } from './workspace/view';
export { Workspace } from './workspace/workspace';
export { WorkspaceItem, WorkspaceParent } from './workspace/workspace-item';
export { WorkspaceLeaf } from './workspace/workspace-leaf';
export { WorkspaceRibbon } from './workspace/workspace-ribbon';
export {
  WorkspaceContainer,
  WorkspaceFloating,
  WorkspaceMobileDrawer,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceWindow,
} from './workspace/workspace-split';
export { WorkspaceTabs } from './workspace/workspace-tabs';
export { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml';
