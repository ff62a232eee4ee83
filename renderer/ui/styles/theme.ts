import { Button, createTheme, Input, Modal, Tooltip, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** A deep print red; shade 7 is the one main action, in both themes. */
const press: MantineColorsTuple = [
  '#fbefee', '#f3dbd9', '#e6b4b1', '#d98b87', '#ce6863', '#c7524c', '#b3343b', '#96222a', '#7f1b23', '#66131a',
];

/** Calm and dense: 13 px interface type, small controls, square corners. */
export const theme = createTheme({
  primaryColor: 'press',
  primaryShade: { light: 7, dark: 6 },
  colors: { press },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 140 }, overlayProps: { backgroundOpacity: 0.4 } } }),
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
    '--mantine-color-error': 'var(--state-differs)',
  };
  return { variables: {}, light: surfaces, dark: surfaces };
};
