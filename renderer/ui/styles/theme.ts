import { Button, createTheme, Input, Menu, Modal, Notification, Tooltip, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** A deep print red; shade 7 is the one main action, in both themes. */
const press: MantineColorsTuple = [
  '#fbefee', '#f3dbd9', '#e6b4b1', '#d98b87', '#ce6863', '#c7524c', '#b3343b', '#96222a', '#7f1b23', '#66131a',
];

/** As light and dark as Mantine's own greys, and as warm as the paper. */
const gray: MantineColorsTuple = [
  '#f9f8f5', '#f3f1ec', '#ebe8e1', '#e2ddd4', '#d4cec3', '#b5aea2', '#8e877c', '#504b43', '#3a362f', '#25221d',
];

/** Calm and dense: 13 px interface type, small controls, square corners. */
export const theme = createTheme({
  primaryColor: 'press',
  primaryShade: { light: 7, dark: 6 },
  colors: { press, gray },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    // The placeholder is an element that a menu must not have; the first item, or the menu itself, takes the cursor as well.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 140 }, overlayProps: { backgroundOpacity: 0.4 } } }),
    Notification: Notification.extend({ styles: { description: { color: 'var(--ink)', overflowWrap: 'anywhere' } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
  },
});

/** Mantine's own surfaces and texts in the desk's colours. */
export const deskVariables: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--raised)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-disabled': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-error': 'var(--state-differs)',
  };
  return { variables: {}, light: surfaces, dark: surfaces };
};
