//! What a process remembers from one request to the next.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One value for each type. The edge does not know what functions' libraries remember: a type that is
/// a library's own keeps its value from the others. Whoever remembers something sees to its age.
#[derive(Debug, Default)]
pub struct Remembered {
    values: Mutex<BTreeMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Remembered {
    /// What was remembered last.
    pub fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        let value = self.lock().get(&TypeId::of::<T>()).cloned()?;
        value.downcast().ok()
    }

    /// Remembers a value in place of the one before.
    pub fn put<T: Any + Send + Sync>(&self, value: Arc<T>) {
        self.lock().insert(TypeId::of::<T>(), value);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<TypeId, Arc<dyn Any + Send + Sync>>> {
        self.values.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_its_value() {
        let remembered = Remembered::default();
        assert_eq!(remembered.get::<u8>(), None);
        remembered.put(Arc::new(1_u8));
        remembered.put(Arc::new(2_u16));
        remembered.put(Arc::new(3_u8));
        assert_eq!(remembered.get::<u8>().as_deref(), Some(&3));
        assert_eq!(remembered.get::<u16>().as_deref(), Some(&2));
    }
}
