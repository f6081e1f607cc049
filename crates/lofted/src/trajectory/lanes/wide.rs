//! One number in each lane, on whatever width the processor has.

use core::ops::{Add, Div, Mul, Neg, Sub};

use pulp::Simd;

/// Room for a number in each lane; the first [`Wide::LANES`] of them count.
pub(super) type Row = [f64; MOST_LANES];

/// The most lanes that any processor has.
pub(super) const MOST_LANES: usize = 8;

/// The numbers of one lane.
pub(super) fn column<const N: usize>(rows: &[Row; N], lane: usize) -> [f64; N] {
    core::array::from_fn(|at| rows[at][lane])
}

/// Adding and taking it away again rounds to a whole number.
pub(super) const TO_WHOLE: f64 = 1.5 / f64::EPSILON;

/// A number in each lane.
#[derive(Clone, Copy)]
pub(super) struct Wide<S: Simd> {
    pub(super) simd: S,
    pub(super) lanes: S::f64s,
}

impl<S: Simd> Wide<S> {
    /// How many lanes there are.
    pub(super) const LANES: usize = S::F64_LANES;

    /// The same value in every lane.
    #[inline(always)]
    pub(super) fn of(simd: S, value: f64) -> Self {
        Self { simd, lanes: simd.splat_f64s(value) }
    }

    #[inline(always)]
    pub(super) fn from_row(simd: S, row: &Row) -> Self {
        Self { simd, lanes: S::as_simd_f64s(row).0[0] }
    }

    #[inline(always)]
    pub(super) fn from_rows<const N: usize>(simd: S, rows: &[Row; N]) -> [Self; N] {
        let mut all = [Self::of(simd, 0.0); N];
        for at in 0..N {
            all[at] = Self::from_row(simd, &rows[at]);
        }
        all
    }

    #[inline(always)]
    pub(super) fn put(self, row: &mut Row) {
        S::as_mut_simd_f64s(row).0[0] = self.lanes;
    }

    #[inline(always)]
    pub(super) fn row(self) -> Row {
        let mut row = [0.0; MOST_LANES];
        self.put(&mut row);
        row
    }

    #[inline(always)]
    pub(super) fn magnitude(self) -> Self {
        Self { lanes: self.simd.abs_f64s(self.lanes), ..self }
    }

    #[inline(always)]
    pub(super) fn is_below(self, other: Self) -> Mask<S> {
        Mask { simd: self.simd, lanes: self.simd.less_than_f64s(self.lanes, other.lanes) }
    }

    #[inline(always)]
    pub(super) fn is_equal(self, other: Self) -> Mask<S> {
        Mask { simd: self.simd, lanes: self.simd.equal_f64s(self.lanes, other.lanes) }
    }

    #[inline(always)]
    pub(super) fn is_at_most(self, other: Self) -> Mask<S> {
        Mask { simd: self.simd, lanes: self.simd.less_than_or_equal_f64s(self.lanes, other.lanes) }
    }
}

/// Whether something holds, for each lane.
#[derive(Clone, Copy)]
pub(super) struct Mask<S: Simd> {
    simd: S,
    lanes: S::m64s,
}

impl<S: Simd> Mask<S> {
    /// `yes` in the lanes where it holds, `no` in the others.
    #[inline(always)]
    pub(super) fn choose(self, yes: Wide<S>, no: Wide<S>) -> Wide<S> {
        let lanes = self.simd.select_f64s(self.lanes, yes.lanes, no.lanes);
        Wide { simd: self.simd, lanes }
    }

    #[inline(always)]
    pub(super) fn and(self, other: Self) -> Self {
        Self { lanes: self.simd.and_m64s(self.lanes, other.lanes), ..self }
    }

    #[inline(always)]
    pub(super) fn or(self, other: Self) -> Self {
        Self { lanes: self.simd.or_m64s(self.lanes, other.lanes), ..self }
    }

    #[inline(always)]
    pub(super) fn not(self) -> Self {
        Self { lanes: self.simd.not_m64s(self.lanes), ..self }
    }

    /// It holds where a row is not 0.
    #[inline(always)]
    pub(super) fn of(simd: S, row: &Row) -> Self {
        Wide::from_row(simd, row).is_equal(Wide::of(simd, 0.0)).not()
    }

    /// Whether it holds in any lane.
    #[inline(always)]
    pub(super) fn any(self) -> bool {
        self.simd.first_true_m64s(self.lanes) < Wide::<S>::LANES
    }

    /// 1 where it holds, 0 where it does not.
    #[inline(always)]
    pub(super) fn row(self) -> Row {
        self.choose(Wide::of(self.simd, 1.0), Wide::of(self.simd, 0.0)).row()
    }
}

macro_rules! operation {
    ($operation:ident, $method:ident, $lanes:ident) => {
        impl<S: Simd> $operation for Wide<S> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                Self { simd: self.simd, lanes: self.simd.$lanes(self.lanes, other.lanes) }
            }
        }

        impl<S: Simd> $operation<f64> for Wide<S> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                self.$method(Self::of(self.simd, other))
            }
        }
    };
}

operation!(Add, add, add_f64s);
operation!(Sub, sub, sub_f64s);
operation!(Mul, mul, mul_f64s);
operation!(Div, div, div_f64s);

impl<S: Simd> Neg for Wide<S> {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        Self { simd: self.simd, lanes: self.simd.neg_f64s(self.lanes) }
    }
}
